#include "text/tokens.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a run of final marks is one token") {
  CHECK(show("what?! no!!! well... ok…") == "what ?! no !!! well ... ok …");
  CHECK(words("ok…") == "ok ...");
  CHECK(words("no -- yes — ok") == "no - yes - ok");
}

TEST_CASE("capitals and shouting are those of the draft") {
  const auto tokens = read(draft_of("YOU are Here I @Sam É")).tokens;
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[0].shouted);
  CHECK(tokens[0].capital);
  CHECK_FALSE(tokens[1].capital);
  CHECK(tokens[2].capital);
  CHECK_FALSE(tokens[2].shouted);
  CHECK_FALSE(tokens[3].shouted);
  CHECK(tokens[4].capital);
  CHECK(tokens[5].capital);
}

TEST_CASE("glued tells whether anything stands between two tokens") {
  const auto tokens = read(draft_of("half-baked , ok")).tokens;
  REQUIRE(tokens.size() == 5);
  CHECK_FALSE(tokens[0].glued);
  CHECK(tokens[1].glued);
  CHECK(tokens[2].glued);
  CHECK_FALSE(tokens[3].glued);
  CHECK_FALSE(tokens[4].glued);
}

TEST_CASE("quoted words are one token that still knows its words") {
  const auto draft = draft_of("their \"support\" said “you Idiot” today");
  const auto tokens = read(draft).tokens;
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].kind == TokenKind::Quote);
  CHECK(tokens[1].word == "support");
  CHECK(tokens[3].word == "you idiot");
  CHECK(slice(draft.text, tokens[3].span) == "“you Idiot”");
}
