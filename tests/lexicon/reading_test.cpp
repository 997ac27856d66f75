#include "lexicon/reading.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("every sentence is a line") {
  const auto draft = group("You broke it. Sam, again!\nbilling");
  const auto reading = read_lines(draft, small_lexicon());
  REQUIRE(reading.lines.size() == reading.text.sentences.size());
  CHECK(written(draft, small_lexicon()) ==
        "you|you| broke|fault.past| it|it| .|mark| / "
        "sam|name| ,|mark| again|adverb| !|mark| / billing|team|");
}

TEST_CASE("words are found again as the draft's own bytes") {
  const auto draft = group("Well \xF0\x9F\x99\x84, you DIDN\xE2\x80\x99T forget it");
  const auto reading = read_lines(draft, small_lexicon());
  const auto& words = reading.lines.at(0).words;
  REQUIRE(words.size() == 8);
  CHECK(slice(draft.text, reading.span(0, 1, 2)) == "\xF0\x9F\x99\x84");
  CHECK(slice(draft.text, reading.span(0, 3, 5)) == "you DIDN\xE2\x80\x99T");
  CHECK(slice(draft.text, reading.span(0, 5, 6)) == "DIDN\xE2\x80\x99T");
  CHECK(slice(draft.text, reading.span(0, 0, 8)) == draft.text);
}

TEST_CASE("a range of words that is empty or too long is clipped, not an error") {
  const auto draft = group("you broke it");
  const auto reading = read_lines(draft, small_lexicon());
  CHECK(slice(draft.text, reading.span(0, 1, 1)) == "broke");
  CHECK(slice(draft.text, reading.span(0, 2, 99)) == "it");
  CHECK(slice(draft.text, reading.span(0, 99, 100)) == "it");
}

TEST_CASE("nothing, white space and bytes that are no text give readings") {
  const std::vector<std::string> texts{"", "   \n\n ", "\xFF\xFE", "\x80", std::string("\0\0", 2)};
  for (const auto& text : texts) {
    const auto draft = group(text);
    const auto reading = read_lines(draft, small_lexicon());
    CHECK(reading.lines.size() == reading.text.sentences.size());
  }
}
