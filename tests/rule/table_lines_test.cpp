#include "rule/table_lines.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("lines of a table are its words, without comments and what is empty") {
  const File file{"t.txt", "# head\n\n  a  1 \r\n\t\nb\tc +2\n#x 3\nlast"};
  const auto lines = table_lines(file);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].number == 3);
  CHECK(lines[0].fields == std::vector<std::string_view>{"a", "1"});
  CHECK(lines[1].number == 5);
  CHECK(lines[1].text == "b\tc +2");
  CHECK(lines[1].fields == std::vector<std::string_view>{"b", "c", "+2"});
  CHECK(lines[2].fields == std::vector<std::string_view>{"last"});
}

TEST_CASE("a whole number is one with or without its sign") {
  CHECK(whole_number("12") == 12);
  CHECK(whole_number("+12") == 12);
  CHECK(whole_number("-12") == -12);
  for (const auto* text : {"", "+", "1.5", "x", "1x", "99999999999", " 1"}) {
    CAPTURE(text);
    CHECK_FALSE(whole_number(text).has_value());
  }
}
