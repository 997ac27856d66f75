#include "chat/html_text.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string told(std::string_view html) {
  const auto out = html_text(html, [](std::string_view tag, const HtmlAttribute& attribute) -> std::optional<std::string> {
    if (tag == "at") return attribute("id");
    return std::nullopt;
  });
  std::string all = out.text + " | ";
  for (const auto& segment : out.segments)
    all += std::string(name(segment.kind)) + "=" + out.text.substr(segment.span.begin, segment.span.end - segment.span.begin) + "#" + segment.id + ";";
  return all;
}

}  // namespace

TEST_CASE("what people see of HTML") {
  struct Row {
    const char* html;
    const char* shown;
  };
  const Row rows[] = {
      {"<p>Hello <b>you</b></p><p>two</p>", "Hello you\ntwo | "},
      {"<ul>\n<li>one</li>\n<li>two</li></ul>\nend", "- one\n- two\nend | "},
      {"a<br/>b<br>c", "a\nb\nc | "},
      {"<at id=\"U1\">Ann</at>&nbsp;look", "@Ann look | mention=@Ann#U1;"},
      {"<at id=\"U1\">Ann</at>&nbsp;<at id=\"U1\">Lee</at> and <at id='U2'>Bob</at>", "@Ann Lee and @Bob | mention=@Ann Lee#U1;mention=@Bob#U2;"},
      {"<blockquote><p>you <b>broke</b> it</p></blockquote><p>no</p>", "you broke it\nno | quote=you broke it#;"},
      {"<mx-reply><blockquote>you idiot</blockquote></mx-reply>thanks", "thanks | "},
      {"run <code>rm  -f</code> now", "run rm -f now | code=rm -f#;"},
      {"<pre><code>a  b\n  c</code></pre>d", "a  b\n  c\nd | code=a  b\n  c#;"},
      {"<a href=\"https://x.test/?a=1&amp;b=2\">https://x.test/?a=1&amp;b=2</a>", "https://x.test/?a=1&b=2 | url=https://x.test/?a=1&b=2#;"},
      {"<a href=https://x.test>here</a>", "here | "},
      {"<emoji alt=\"🙂\" title=\"Smile\"></emoji> ok", "🙂 ok | emoji=🙂#;"},
      {"<img src=x alt=\"a picture\">text<!-- <b>no</b> -->", "text | "},
      {"1 < 2 &lt; 3 &amp;lt; &#233; &#x1F600; &nope; &#xD800; &", "1 < 2 < 3 &lt; é 😀 &nope; &#xD800; & | "},
      {"  <p>\n  a\n   b </p>  ", "a b | "},
      {"<p>never closed <b", "never closed | "},
      {"<blockquote>still open", "still open | quote=still open#;"},
      {"</p></div>x</b>", "x | "},
      {"", " | "},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.html));
    CHECK(told(row.html) == row.shown);
  }
}

TEST_CASE("a mountain of tags is read in one walk") {
  std::string html;
  for (int i = 0; i < 200000; ++i) html += "<blockquote>";
  CHECK(html_text(html + "x", {}).text == "x");
  html.clear();
  for (int i = 0; i < 200000; ++i) html += "<";
  CHECK(html_text(html, {}).text.size() == 200000);
}
