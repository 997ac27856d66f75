#include "suggest/at_name.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What `ask` says of Ana.
template <class Ask>
bool of_ana(Ask ask, const std::string& text) {
  const Told told(group(text), {"Sam"});
  const auto& persons = told.source.people.persons;
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (persons[p].text == "Ana") return ask(told.story, p);
  return false;
}

bool label(const std::string& text) {
  const Told told(group(text));
  return is_label(told.story.view(0), told.source.people.references.at(0));
}

}  // namespace

TEST_CASE("who is only to do something did nothing yet") {
  CHECK(of_ana(only_takes_on, "It was Sam's line. Ana will check all bonds from now on."));
  CHECK(of_ana(only_takes_on, "It was Sam's line, so Ana and I will take it down tonight."));
  CHECK(of_ana(only_takes_on, "It was Sam's line. Ana is driving the replacements to Lyon tonight."));
  CHECK_FALSE(of_ana(only_takes_on, "It was Sam's line. Ana checked the bonds."));
  CHECK_FALSE(of_ana(only_takes_on, "It was Sam's line. Ana lost it, and Ana will check all bonds from now on."));
}

TEST_CASE("who had to do something bore it") {
  CHECK(of_ana(only_had_to, "Sam left it open. Ana had to stay till nine."));
  CHECK_FALSE(of_ana(only_had_to, "Sam left it open. Ana lost the key."));
}

TEST_CASE("what is owned as a way of theirs tells of them, a thing does not") {
  const Told way(group("What isn't fixed is Ana's habit of leaving the door open."));
  CHECK(told_by_ways(way.story).size() == 1);
  const Told thing(group("What isn't fixed is Ana's bike."));
  CHECK(told_by_ways(thing.story).empty());
}

TEST_CASE("a name in a list of names calls nobody") {
  CHECK(label("Ana: spin Mon 18:00, Klaus: pilates Weds 7:30."));
  CHECK_FALSE(label("Ana: bay 4 was left unlocked."));
  CHECK_FALSE(label("Ana: you are on bay 4, Klaus: bay 5."));
}

TEST_CASE("thanks that say what for are meant") {
  CHECK(of_ana(is_thanked_for_something, "Thanks Ana for 60 scones."));
  CHECK_FALSE(of_ana(is_thanked_for_something, "Forty guests and no cake. Cheers for that, Ana."));
}
