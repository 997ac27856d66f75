#include "chat/mail_html.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("words, lines and lists as they are seen") {
  CHECK(mail_html_text("<html><head><title>no</title><style>p{}</style></head><body>Hi&nbsp;Sam,<br>it  is\n<b>done</b> &amp; &#233;.<p>Two</p><ul><li>a<li>b</ul></body>") ==
        "Hi Sam,\nit is done & \xC3\xA9.\n\nTwo\n- a\n- b\n");
  CHECK(mail_html_text("<pre>a  b\n c</pre>") == "a  b\n c\n");
  CHECK(mail_html_text("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\nc\n");
}

TEST_CASE("what is answered, forwarded or signed is none of the writer's words") {
  for (const char* quoted : {"<blockquote type=cite>no</blockquote>", "<div class=\"gmail_quote\">On Monday X wrote:<br>no</div>",
                             "<div class=\"x yahoo_quoted\">no</div>", "<div class=moz-cite-prefix>no</div>", "<div id=Signature>no</div>",
                             "<div id=divRplyFwdMsg>no</div><div>no</div>", "<div class=gmail_signature>no</div>"})
    CHECK_MESSAGE(mail_html_text("<div>yes</div>" + std::string(quoted)) == "yes\n", quoted);
}

TEST_CASE("any bytes give a text") {
  CHECK(mail_html_text("") == "");
  CHECK(mail_html_text("plain") == "plain\n");
  CHECK(mail_html_text(std::string_view("a\0<b>c", 6)) == "ac\n");
  CHECK(mail_html_text("<p>\xFF\xFE</p><div").find("div") == std::string::npos);
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  mail_html_text(deep + "x");
  CHECK(mail_html_text("<meta charset=iso-8859-1><p>\xC3\xA9</p>") == "\xC3\xA9\n");
}
