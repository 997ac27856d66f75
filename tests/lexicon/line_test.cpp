#include "lexicon/line.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a line is the words with their tags, between the ends of the sentence") {
  const auto reading = read_lines(group("You broke it."), small_lexicon());
  REQUIRE(reading.lines.size() == 1);
  CHECK(reading.lines[0].text ==
        " ^| you|you| broke|fault.past| it|it| .|mark| $| ");
}

TEST_CASE("an expression of several words opens at its first and closes at its last") {
  CHECK(written(group("you lot left bay 4 unlocked"), small_lexicon()) ==
        "you|you|<everyone:2| lot|>everyone| left| bay| 4|num| unlocked|");
  CHECK(written(group("the release manager"), small_lexicon()) ==
        "the|one-article| release|<role:2| manager|>role|role|");
}

TEST_CASE("disguises, contractions and mentions, as the line has them") {
  CHECK(written(group("@sam u didn't, 1diot!!"), small_lexicon()) ==
        "@sam|mention| you|you| did| not| ,|mark| idiot|insult.one| !!|mark|");
}

TEST_CASE("every offset of a line lies in a word, the ends in the first and the last") {
  const auto reading = read_lines(group("You broke it"), small_lexicon());
  const auto& line = reading.lines.at(0);
  REQUIRE(line.starts.size() == 3);
  CHECK(line.word_at(0) == 0);
  CHECK(line.word_at(line.starts[0]) == 0);
  CHECK(line.word_at(line.starts[1] - 1) == 0);
  CHECK(line.word_at(line.starts[1]) == 1);
  CHECK(line.word_at(line.starts[2]) == 2);
  CHECK(line.word_at(line.text.size()) == 2);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(line.text.compare(line.starts[i], line.words[i].text.size(), line.words[i].text) == 0);
}
