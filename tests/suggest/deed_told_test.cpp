#include "suggest/deed_told.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What the group may hear of the first remark, "text|instead"; "" for nothing.
std::string heard(const std::string& text) {
  const Told told(group(text), {"Sam"});
  const auto deed = deed_told(told.story, told.story.remarks.at(0));
  return deed ? deed->text + "|" + deed->instead : "";
}

}  // namespace

TEST_CASE("a deed is told without who did it, with what we did as the other wording") {
  CHECK(heard("Sam left the bay open.") == "The bay was left open.|");
  CHECK(heard("Sam gave the buyer in Leeds the wrong price.").ends_with("|We gave the buyer in Leeds the wrong price."));
  CHECK(heard("Sam ran out of film halfway through the vows.") == "We ran out of film halfway through the vows.|");
}

TEST_CASE("a trait, a few words about them and what only leads up are not told") {
  for (const std::string text : {"Sam was late.", "Sam overslept on the day of the fair again.", "Sam broke it.", "When Sam closed the shop, the oven was on."})
    CHECK_MESSAGE(heard(text) == "", heard(text));
  const Told told(group("The till was open while Sam took a call."), {"Sam"});
  REQUIRE(told.story.remarks.size() == 2);
  CHECK(only_leads_up(told.story, told.story.remarks[1]));
}

TEST_CASE("behind scorn only what was done to a thing is told") {
  const Told told(group("Unlike Ana, Sam left the bench dirty."), {"Sam"});
  const auto deed = deed_in_scorn(told.story, told.story.remarks.at(0));
  REQUIRE(deed);
  CHECK(deed->text == "The bench was left dirty.");
  const Told mocked(group("Our star Sam knows best as always."), {"Sam"});
  CHECK_FALSE(deed_in_scorn(mocked.story, mocked.story.remarks.at(0)));
}

TEST_CASE("an answer is told without the word that ties it to its question") {
  CHECK(heard("Because Sam lost the first set.").starts_with("The first set was lost."));
}

TEST_CASE("a warning and what the let-down was are for them alone") {
  CHECK(heard("Sam's feature better not be 400 words over.").empty());
  CHECK(heard("The only let-down was Sam's stall.").empty());
}
