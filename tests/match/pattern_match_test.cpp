#include <doctest/doctest.h>

#include "match/match.h"
#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

Pattern pattern_of(const std::string& phrase) {
  Diagnostics sink;
  const auto pattern = make_pattern(parse_phrase(phrase, {}, sink), small_lexicon());
  CHECK(format(sink) == "");
  return pattern;
}

Line line_of(const std::string& text) { return read_lines(group(text), small_lexicon()).lines.at(0); }

/// "first-last" of each match.
std::string ranges(const std::string& phrase, const std::string& text) {
  std::string out;
  for (const auto& found : match_pattern(pattern_of(phrase), line_of(text)))
    out += (out.empty() ? "" : " ") + std::to_string(found.first) + "-" + std::to_string(found.last);
  return out;
}

bool within(const std::string& phrase, const std::string& text, std::size_t first, std::size_t last) {
  return matches_within(pattern_of(phrase), line_of(text), first, last);
}

}  // namespace

TEST_CASE("matches are ranges of words, left to right, each found once") {
  CHECK(ranges("it", "it broke it") == "0-1 2-3");
  CHECK(ranges("it it", "it it it it") == "0-2 2-4");
  CHECK(ranges("broke", "it") == "");
}

TEST_CASE("the ends of the sentence are no words of a match") {
  CHECK(ranges("^ it broke $", "it broke") == "0-2");
  CHECK(ranges("^", "it broke") == "");
  CHECK(ranges("$", "it broke") == "");
}

TEST_CASE("a sentence that matches everywhere gives a bounded number of matches") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "it ";
  CHECK(match_pattern(pattern_of("it"), line_of(text)).size() == 32);
}

TEST_CASE("the words that filled the slots are told, those of unused groups are not") {
  const auto found = match_pattern(pattern_of("({you}|{team}) broke {it}"), line_of("billing broke the thing"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].slots == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {2, 4}});
}

TEST_CASE("more slots than can be told do no harm") {
  CHECK(ranges("{you} {you} {you} {you} {you} {you} {you} {you} {you} {you}",
               "you you you you you you you you you you") == "0-10");
}

TEST_CASE("a pattern is looked for within a range of words, its ends included") {
  const std::string text = "if you broke it again";
  CHECK(within("if", text, 0, 1));
  CHECK_FALSE(within("if", text, 1, 5));
  CHECK(within("you broke", text, 1, 3));
  CHECK_FALSE(within("you broke", text, 1, 2));
  CHECK(within("again", text, 4, 5));
  CHECK_FALSE(within("again", text, 0, 4));
}

TEST_CASE("the ends of the sentence are seen only from the words beside them") {
  const std::string text = "it broke again";
  CHECK(within("^ it", text, 0, 1));
  CHECK_FALSE(within("^ broke", text, 1, 2));
  CHECK(within("again $", text, 2, 3));
  CHECK_FALSE(within("broke $", text, 1, 2));
  CHECK(within("^ $", text, 0, 0) == false);
  CHECK(within("^", text, 0, 0));
  CHECK(within("$", text, 3, 3));
}

TEST_CASE("an empty range, one past the end and one turned round hold nothing") {
  CHECK_FALSE(within("it", "it broke", 1, 1));
  CHECK_FALSE(within("it", "it broke", 5, 9));
  CHECK_FALSE(within("it", "it broke", 2, 1));
}
