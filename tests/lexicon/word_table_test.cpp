#include "lexicon/word_table.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

TEST_CASE("words are numbered from one in the order of their adding, each once") {
  WordTable table;
  CHECK(table.find("any") == 0);
  CHECK(table.size() == 0);
  CHECK(table.add("clown") == 1);
  CHECK(table.add("idiot") == 2);
  CHECK(table.add("clown") == 1);
  CHECK(table.size() == 2);
  CHECK(table.text(2) == "idiot");
  CHECK(table.find("idio") == 0);
}

TEST_CASE("a table that has grown many times knows all of its words, and only those") {
  WordTable table;
  for (int i = 0; i < 5000; ++i) table.add("word" + std::to_string(i));
  for (WordId i = 0; i < 5000; ++i) {
    const auto word = "word" + std::to_string(i);
    REQUIRE(table.find(word) == i + 1);
    REQUIRE(table.text(i + 1) == word);
    REQUIRE(table.find("other" + std::to_string(i)) == 0);
  }
}

TEST_CASE("the letters decide, not the key") {
  WordTable table;
  table.add("clown");
  CHECK(table.find("idiot", key_of("clown")) == 0);
}

TEST_CASE("a table of the same parts knows the same words") {
  WordTable table;
  table.add("clown");
  table.add("idiot");
  const WordTable again(table.parts());
  CHECK(again.size() == 2);
  CHECK(again.find("idiot") == 2);
}
