#include "suggest/clauses.h"

#include <doctest/doctest.h>

#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

template <class Cut>
Passages cut(const Draft& draft, Cut into) {
  const auto& language = english();
  const auto reading = read_lines(draft, language.lexicon);
  const auto people = find_people(reading, language.lexicon, {}, draft);
  return into(Source{draft, reading, language.lexicon, people});
}

std::string joined(const Passages& passages, std::string_view between = "") {
  std::string out;
  for (std::size_t i = 0; i < passages.size(); ++i) out += (i > 0 ? std::string(between) : "") + passages[i].text;
  return out;
}

std::string clauses(const std::string& text) { return joined(cut(group(text), clauses_of), "|"); }

/// The clauses of a text without those of the given numbers, mended.
std::string without(const std::string& text, std::initializer_list<std::size_t> gone) {
  auto passages = cut(group(text), clauses_of);
  for (auto it = std::rbegin(gone); it != std::rend(gone); ++it)
    passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(*it));
  mend(passages);
  return joined(passages, "|");
}

}  // namespace

TEST_CASE("sentences and clauses together are the draft, byte for byte") {
  for (const auto& draft : labelled_drafts()) {
    CHECK(joined(cut(draft, sentences_of)) == draft.text);
    CHECK(joined(cut(draft, clauses_of)) == draft.text);
  }
  for (const std::string text : {" One. Two!\n\nThree", "a\xFF" "b. c", "> quoted\nYou broke it.  ", "; you; and you", ","}) {
    CHECK(joined(cut(group(text), sentences_of)) == text);
    CHECK(joined(cut(group(text), clauses_of)) == text);
  }
  CHECK(cut(group(""), clauses_of).empty());
}

TEST_CASE("a sentence is cut at its joints") {
  CHECK(clauses("The build broke, and you left.") == "The build broke, |and you left.");
  CHECK(clauses("It broke; look.") == "It broke; |look.");
  CHECK(clauses("It broke on Monday and you knew it.") == "It broke on Monday |and you knew it.");
  CHECK(clauses("It broke, you left.") == "It broke, |you left.");
  CHECK(clauses("It is for me and you today.") == "It is for me and you today.");
  CHECK(clauses("salt and pepper") == "salt and pepper");
}

TEST_CASE("every clause knows its sentence, and whether it opens or closes it") {
  const auto passages = cut(group("It broke, and you left. Fine."), clauses_of);
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].opens);
  CHECK_FALSE(passages[0].closes);
  CHECK_FALSE(passages[1].opens);
  CHECK(passages[1].closes);
  CHECK(passages[1].sentence == 0);
  CHECK(passages[2].sentence == 1);
  CHECK(passages[2].opens);
  CHECK(passages[2].closes);
}

TEST_CASE("what is left of a sentence begins and ends as one") {
  CHECK(without("It broke, and you left.", {1}) == "It broke. ");
  CHECK(without("It broke, and you left.", {0}) == "You left.");
  CHECK(without("It broke on Monday and you knew it. Fine.", {1}) == "It broke on Monday. |Fine.");
  CHECK(without("It broke, and you left.", {}) == "It broke, |and you left.");
}

TEST_CASE("a clause that cannot stand alone goes with what it hung on") {
  CHECK(without("It broke, because you left. Fine.", {0}) == "Fine.");
  CHECK(without("It broke, because you left. Fine.", {1}) == "It broke. |Fine.");
}

TEST_CASE("blanks are left alone") {
  Passages passages = {{"[what happened]", true, 0, false, false}};
  mend(passages);
  CHECK(joined(passages) == "[what happened]");
}
