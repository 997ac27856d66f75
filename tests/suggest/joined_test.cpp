#include "suggest/joined.h"

#include <doctest/doctest.h>

#include "suggest/turn.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string joined(const std::string& text, const std::vector<std::string>& found) {
  const Told told(group(text), found);
  std::string out;
  for (const auto person : joined_with_pinned(told.story, Told::report_of({})))
    out += (out.empty() ? "" : ", ") + told.source.people.persons[person].text;
  return out;
}

/// A sentence as it is said to the first of those who are joined.
std::string told_to_first(const std::string& text, const std::vector<std::string>& found, std::size_t sentence) {
  const Told told(group(text), found);
  const auto all = joined_with_pinned(told.story, Told::report_of({}));
  REQUIRE_FALSE(all.empty());
  const auto read = as_one(told.source, Report{}, Report{}, all, all.front());
  const Source source{told.draft, told.look.reading, english(), read.people};
  return turned(source, told.sentence(sentence), all.front());
}

}  // namespace

TEST_CASE("who stands joined with somebody found fault with did it too") {
  CHECK(joined("Brodie and Jess left the gate open.", {"Jess"}) == "Brodie, Jess");
  CHECK(joined("The round was skipped by Oyelaran and Birgitte.", {"Oyelaran"}) == "Oyelaran, Birgitte");
  CHECK(joined("@petra @lukas you two left it open.", {"@lukas"}) == "@petra, @lukas");
  CHECK(joined("Neither Bruno nor Ash turned up.", {"Ash"}) == "Bruno, Ash");
}

TEST_CASE("who only stands near did not") {
  CHECK(joined("Jess left the gate open and Brodie shut it.", {"Jess"}) == "");
  CHECK(joined("Brodie and Jess's dog was off the lead.", {"Jess"}) == "");
  CHECK(joined("Jess left the gate open. Brodie and Ana shut it.", {"Jess"}) == "");
  CHECK(joined("Ana, Jess left the gate open.", {"Jess"}) == "");
}

TEST_CASE("what all of them did is said to each") {
  CHECK(told_to_first("Brodie and Jess left the gate open.", {"Jess"}, 0) == "You left the gate open.");
  CHECK(told_to_first("Both Brodie and Jess left the gate open.", {"Jess"}, 0) == "You left the gate open.");
  CHECK(told_to_first("I am cross with Brodie and Jess. They left the gate open.", {"Brodie"}, 1) == "You left the gate open.");
  CHECK(told_to_first("Brodie and Jess filled the skip. It is full and they will not lift it.", {"Brodie"}, 1) == "It is full and they will not lift it.");
  CHECK(told_to_first("Neither Bruno nor Ash turned up.", {"Ash"}, 0) == "Neither you nor Ash turned up.");
}
