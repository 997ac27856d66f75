#include "text/markup.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("pairs of marks at the edges of words go, others stay") {
  CHECK(show("you are **always** _so_ *very* late") == "you are always so very late");
  CHECK(show("2 * 3 * 4 and snake_case_x f*** you") == "number:2 * number:3 * number:4 and snake_case_x f*** you");
  CHECK(show("*open\nclose*") == "* open close *");
}

TEST_CASE("a line is quoted by '>', unless that begins a smiley") {
  CHECK(is_quoted_line("> no", 0));
  CHECK(is_quoted_line(" >no", 0));
  CHECK_FALSE(is_quoted_line(">:( no", 0));
  CHECK_FALSE(is_quoted_line(">_<", 0));
  CHECK_FALSE(is_quoted_line("no > no", 0));
}

TEST_CASE("code ends at its own marks, or is none") {
  const std::string_view text = "`a` ``b ` c`` ```d\ne``` `open";
  CodeFinder code(text);
  CHECK(code.end(0) == 3);
  CHECK(code.end(4) == 13);
  CHECK(code.end(14) == 23);
  CHECK_FALSE(code.end(24).has_value());
}
