#include "suggest/blamed.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

using Names = std::vector<std::string>;

Names names_of(const Told& told, const Persons& all) {
  Names names;
  for (const auto person : all) names.push_back(told.source.people.persons[person].text);
  return names;
}

Names pinned_in(const std::string& text, const Names& found) {
  const Told told(group(text), found);
  return names_of(told, told.story.pinned);
}

/// Of whom the last "he" or "she" is said, with `found` found fault with; empty where nothing changes.
std::string last_she(const std::string& text, const Names& found) {
  const Told told(group(text), found);
  const auto people = with_blamed_meant(told.story);
  if (!people) return "";
  std::string who;
  for (const auto& r : people->references)
    if (r.person != nobody && told.story.view(r.where.sentence).is(r.where.first, "he")) who = people->persons[r.person].text;
  return who;
}

}  // namespace

TEST_CASE("a name behind a reason is blamed, and whoever has to mend it is not pinned") {
  CHECK(pinned_in("It was off at 21:00 because Odalys read the wrong line, and now Femke has 36 mugs that go in again.", {"Femke"}) == Names{"Odalys"});
  CHECK(pinned_in("The bay froze cos Lenny left the door open. Agata had to carry out 80 trays.", {"Agata"}) == Names{"Lenny"});
}

TEST_CASE("whoever was to do it or was reminded is blamed, whoever reminded them is not") {
  CHECK(pinned_in("Bed 14 had its dose at 23:55, after Sister Hyacinth had reminded Nurse Delacroix in person, and Dr. Amini had to be called out.", {"Dr. Amini"}) == Names{"Nurse Delacroix"});
  CHECK(pinned_in("Hedda was meant to close the vents. Bo spent the night carrying out 80 trays.", {"Bo"}) == Names{"Hedda"});
}

TEST_CASE("it was they who did it") {
  CHECK(pinned_in("It was Dragan who parked it on the bay. Kelly had to take the call.", {"Kelly"}) == Names{"Dragan"});
}

TEST_CASE("whoever did something themselves stays pinned beside one who is blamed") {
  CHECK(pinned_in("It failed because Odalys read the wrong line. Femke broke the kiln door.", {"Odalys", "Femke"}).size() == 2);
}

TEST_CASE("help behind a reason blames nobody") {
  const Told told(group("We made the date because Odalys worked through the night."), {});
  CHECK(blamed_in(told.story).empty());
}

TEST_CASE("what is held against her is not held against whoever bore it") {
  const std::string text = "Hedda was meant to close the vents. Ana spent the night carrying out 80 trays. She won't be doing rounds until Friday.";
  CHECK(last_she(text, {"Hedda", "Ana"}) == "Hedda");
  CHECK(last_she("Hedda was meant to close the vents. Ana spent the night carrying out 80 trays. She is worn out.", {"Hedda", "Ana"}) == "");
}
