#include "suggest/said_to_one.h"

#include <doctest/doctest.h>

#include "suggest/telling.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The first person of a draft with this name.
std::size_t person_of(const Told& told, const std::string& name) {
  const auto& persons = told.story.source.people.persons;
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (persons[p].text == name) return p;
  return nobody;
}

bool says(const std::string& text) {
  const Told told(group(text), {"Sam"});
  Passages passages;
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
  return says_what_to_do(told.story, passages, person_of(told, "Sam"));
}

}  // namespace

TEST_CASE("how a message to everybody begins is not said to one") {
  for (const std::string text : {"Quick update from the depot: the slot was missed.", "New here: the slot was missed.", "Heads up all, the slot was missed.",
                                 "Small reminder that the slot was missed."}) {
    const Told told(group(text));
    const auto where = told.sentence(0);
    const auto first = after_opener(told.story, where);
    CHECK_MESSAGE(told.look.reading.lines[0].words.at(first).text == "the", text);
  }
  const Told plain(group("The slot was missed: two hours late."));
  CHECK(after_opener(plain.story, plain.sentence(0)) == 0);
}

TEST_CASE("a deed behind \"who\" is told to whoever did it") {
  const Told told(group("It was packed by Malte, who unfortunately mixed up the two crates."), {"Malte"});
  REQUIRE(told.story.remarks.size() == 2);
  CHECK(deed_behind_who(told.story, 1, person_of(told, "Malte")) == "You mixed up the two crates.");
  CHECK_FALSE(deed_behind_who(told.story, 0, person_of(told, "Malte")));
}

TEST_CASE("\"it was you who\" points at nobody") {
  CHECK(plainly_told("It was you who sent it.", english().lexicon) == "You sent it.");
  CHECK(plainly_told("it was you who was late", english().lexicon) == "you were late");
  CHECK(plainly_told("It was you.", english().lexicon) == "It was you.");
}

TEST_CASE("what \"they\" are is told with what they did") {
  const Told told(group("Sam, please. The robes were meant to be here on Tuesday, they are still in your boot. They are blue."), {"Sam"});
  std::string seen;
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i)
    if (goes_on_about(told.story, i)) seen += told.shown(told.story.remarks[i]);
  CHECK(seen.starts_with("they are still in your boot"));
  CHECK(seen.find("blue") == std::string::npos);
}

TEST_CASE("a customer's apology is to a colleague what it is about") {
  const Told told(draft_for("group+ext", "Apologies for the wrong bill. Malte mixed them up."), {"Malte"});
  CHECK(apology_to_customer(told.story, told.sentence(0), person_of(told, "Malte")) == "This is about the wrong bill.");
  CHECK_FALSE(apology_to_customer(told.story, told.sentence(1), person_of(told, "Malte")));
}

TEST_CASE("work that is given, help that is offered, a rule that was changed say what to do") {
  CHECK(says("Sam, you're pulling it down tomorrow."));
  CHECK(says("Sam left it open. Ana has offered to pair with him."));
  CHECK(says("Sam left it open. The freeze is now 24 hours before release."));
  CHECK_FALSE(says("Sam left it open. The bay is cold."));
}

TEST_CASE("what everybody is asked for every time, not for once or of somebody else") {
  const auto asked = [](const std::string& text) {
    const Told told(group("The bay was open. " + text));
    return is_asked_of_all(told.story, told.story.remarks.size() - 1);
  };
  CHECK(asked("Use the form."));
  CHECK(asked("Please use the form."));
  CHECK(asked("Please sign the sheet before you leave bay 6."));
  CHECK_FALSE(asked("Please pick from 8."));
  CHECK_FALSE(asked("Please use the form today."));
  CHECK_FALSE(asked("Log attached."));
}

TEST_CASE("what a customer is told is sorry for is what went wrong, to whom it came from") {
  auto draft = group("Hello Mrs Ferrante, I am sorry that your kitchen was not finished on Friday. Our fitter Sam ordered the wrong worktop. I am sorry to hear it.");
  draft.external = true;
  const Told told(draft, {"Sam"});
  const auto sam = person_of(told, "Sam");
  std::string all;
  for (const auto& remark : told.story.remarks) all += apology_to_customer(told.story, remark.where, sam).value_or("") + "|";
  CHECK_MESSAGE(all.find("Mrs Ferrante's kitchen was not finished on Friday.") != std::string::npos, all);
  CHECK_MESSAGE(all.find("hear it") == std::string::npos, all);
}
