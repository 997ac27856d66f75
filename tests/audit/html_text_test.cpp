#include "audit/html_text.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("nothing that is a text becomes markup") {
  CHECK(html("</script><img src=x onerror='a()'>&amp;\"") ==
        "&lt;/script&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;amp;&quot;");
  CHECK(attribute("data-channel", "\" autofocus onfocus=\"a()") == " data-channel=\"&quot; autofocus onfocus=&quot;a()\"");
}

TEST_CASE("control characters, turned writing and broken bytes are shown, lines stay") {
  CHECK(html("a\nb") == "a\nb");
  CHECK(html("\xE2\x80\xAE"
             "abc") == "\\u202eabc");
  CHECK(html("\xFF") == "\xEF\xBF\xBD");
  for (const char c : html(std::string("\x00\x01\x1b\x7f", 4))) CHECK((c == '\n' || (c >= 0x20 && c != 0x7f)));
}

TEST_CASE("numbers are for people") {
  CHECK(html(12480) == "12,480");
  CHECK(count_of(1, "message", "messages") == "1 message");
  CHECK(count_of(0, "message", "messages") == "0 messages");
}
