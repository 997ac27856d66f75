#include "lexicon/words_view.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Viewed {
  Reading reading;
  explicit Viewed(std::string text) : reading(read_lines(group(std::move(text)), small_lexicon())) {}
  WordsView view() const { return {reading.lines.at(0).words, reading.text, small_lexicon()}; }
};

}  // namespace

TEST_CASE("a word is of a slot, or of a form, or of a union; past the end nothing is") {
  const Viewed it("you broke it");
  const auto view = it.view();
  CHECK(view.is(0, "you"));
  CHECK(view.is(0, "person"));
  CHECK(view.is(1, "fault"));
  CHECK(view.is(1, "fault.past"));
  CHECK_FALSE(view.is(1, "fault.ing"));
  CHECK_FALSE(view.is(0, "no-such-slot"));
  CHECK_FALSE(view.is(9, "you"));
  CHECK_FALSE(view.begins(9, "you"));
  CHECK_FALSE(view.is_text(9, ""));
  CHECK_FALSE(view.is_word(9));
  CHECK_FALSE(view.capital(9));
  CHECK_FALSE(view.known(9));
  CHECK(view.ends(9));
}

TEST_CASE("an expression begins with its first word only") {
  const Viewed it("thanks you lot");
  const auto view = it.view();
  CHECK(view.begins(1, "everyone"));
  CHECK_FALSE(view.begins(2, "everyone"));
  CHECK(view.is(2, "everyone"));
}

TEST_CASE("a comma or a hyphen does not begin anything, other marks do") {
  const Viewed it("well: Sam, half-open (you)");
  const auto view = it.view();
  CHECK(view.starts(0));
  CHECK(view.is_text(1, ":"));
  CHECK(view.starts(2));
  CHECK_FALSE(view.starts(4));
  CHECK_FALSE(view.starts(6));
  CHECK(view.starts(8));
  CHECK(view.ends(1));
  CHECK_FALSE(view.ends(3));
  CHECK_FALSE(view.ends(4));
}

TEST_CASE("capitals mean nothing where half of the words are shouted") {
  CHECK(Viewed("Sam broke it").view().capital(0));
  CHECK_FALSE(Viewed("SAM BROKE it").view().capital(0));
  CHECK(Viewed("SAM broke it").view().capital(0));
  CHECK(Viewed("OK Sam").view().capital(1));
}

TEST_CASE("of a contraction only the first word has the capital") {
  const Viewed it("You're Sam's");
  const auto view = it.view();
  CHECK(view.capital(0));
  CHECK_FALSE(view.capital(1));
  CHECK(view.capital(2));
  CHECK(view.is_text(3, "'s"));
  CHECK_FALSE(view.capital(3));
}

TEST_CASE("what a dictionary or a rule holds is known") {
  const Viewed it("you zorble");
  CHECK(it.view().known(0));
  CHECK_FALSE(it.view().known(1));
}

TEST_CASE("the longest expression of a slot tells its length") {
  const Viewed it("you all broke it");
  CHECK(it.view().length(0, "everyone") == 2);
  CHECK(it.view().length(0, "you") == 1);
  CHECK(it.view().length(1, "you") == 0);
  CHECK(it.view().length(9, "you") == 0);
}

TEST_CASE("a past form is one that the bare verb does not have") {
  const Viewed it("broke break you");
  CHECK(it.view().is_past_verb(0));
  CHECK_FALSE(it.view().is_past_verb(1));
  CHECK(it.view().is_base_verb(1));
  CHECK_FALSE(it.view().is_base_verb(0));
  CHECK_FALSE(it.view().is_past_verb(2));
}

TEST_CASE("glued is what nothing stands before") {
  const Viewed it("half-open you");
  CHECK(it.view().is_glued(1));
  CHECK(it.view().is_glued(2));
  CHECK_FALSE(it.view().is_glued(3));
}

TEST_CASE("a word is one letter as it is written, whatever it is read as") {
  const Viewed it("R broke it, I saw");
  const auto view = it.view();
  CHECK(view.is_letter(0));
  CHECK_FALSE(view.is_letter(1));
  CHECK_FALSE(view.is_letter(3));  // a mark
  CHECK(view.is_letter(4));
  CHECK_FALSE(view.is_letter(99));
}
