#include "audit/html_tables.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a table has a caption, headings of columns and headings of rows") {
  CHECK(html_table("By <x>", {{"what", "name"}, {"number", ""}}, {{{"<b>a</b>", ""}, number_cell(1200)}}) ==
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"By &lt;x&gt;\"><table class=\"sorted\">"
        "<caption>By &lt;x&gt;</caption><thead><tr><th scope=\"col\" class=\"name\">what</th><th scope=\"col\">number</th>"
        "</tr></thead><tbody>\n<tr><th scope=\"row\" class=\"name\"><b>a</b></th><td data-number=\"1200\">1,200</td></tr>\n"
        "</tbody></table></div>\n");
}

TEST_CASE("a section without content is not there") {
  CHECK(html_section("a", "A", "") == "");
  CHECK(html_section("a", "A & B", "x") ==
        "<section id=\"a\" aria-labelledby=\"a-heading\"><h2 id=\"a-heading\">A &amp; B</h2>\nx</section>\n");
}

TEST_CASE("a link to the findings says what they are narrowed to") {
  CHECK(html_drill("channel", "a\"b", "#a") == "<a href=\"#findings\" data-channel=\"a&quot;b\">#a</a>");
  CHECK(share_cell(125).inner == "1.25 %");
  CHECK(share_cell(125).number == "125");
}
