#include "report/layout.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string drawn(const std::vector<Row>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += row.text + "\n";
    if (!row.marked.empty()) out += underline(row) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a span is underlined") {
  CHECK(drawn(rows_of("This is your fault, ok", 80, {{8, 18}})) ==
        "This is your fault, ok\n"
        "        ~~~~~~~~~~\n");
}

TEST_CASE("the line stands under the words behind emoji and CJK") {
  CHECK(drawn(rows_of("👍🏽 漢字 bad", 80, {{16, 19}})) ==
        "👍🏽 漢字 bad\n"
        "        ~~~\n");
}

TEST_CASE("overlapping spans are one line, apart ones are two") {
  CHECK(drawn(rows_of("abcdef gh", 80, {{2, 5}, {0, 3}, {7, 9}})) ==
        "abcdef gh\n"
        "~~~~~  ~~\n");
}

TEST_CASE("rows break at blanks and take their marks along") {
  CHECK(drawn(rows_of("one two three four", 9, {{4, 13}})) ==
        "one two\n"
        "    ~~~\n"
        "three\n"
        "~~~~~\n"
        "four\n");
}

TEST_CASE("a word longer than the row is cut") {
  CHECK(drawn(rows_of("abcdefgh", 3, {{2, 4}})) == "abc\n  ~\ndef\n~\ngh\n");
}

TEST_CASE("newlines of the draft stay, a CR before them goes") {
  CHECK(drawn(rows_of("a\r\n\nb\n", 80)) == "a\n\nb\n");
}

TEST_CASE("control characters are shown within their row") {
  CHECK(drawn(rows_of("a\x1b[0mb", 80, {{5, 6}})) == "a\\x1b[0mb\n        ~\n");
}

TEST_CASE("no row is wider than asked, whatever the bytes") {
  std::string text;
  unsigned seed = 7;
  for (int i = 0; i < 5000; ++i) text += static_cast<char>((seed = seed * 1103515245 + 12345) >> 16);
  for (const auto& row : rows_of(text, 20, {{100, 900}, {50, 60}}))
    CHECK(underline({row.text, {{0, row.text.size()}}}).size() <= 26);  // one "\u202e" more
}

TEST_CASE("of a long draft the marked rows are shown with their neighbours") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "row\n";
  CHECK(rows_to_show(rows_of(text, 80, {{80, 83}})) == std::vector<std::size_t>{19, 20, 21});
  CHECK(rows_to_show(rows_of(text, 80)) == std::vector<std::size_t>{0, 1, 2});
  CHECK(rows_to_show(rows_of("a\nb", 80)).size() == 2);
}
