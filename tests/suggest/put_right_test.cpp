#include "suggest/put_right.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string done_for_ana(const std::string& rest) {
  const Told told(group("Sam, you left the vents shut. Ana lost her whole tray. " + rest), {"Sam"});
  const auto& all = told.look.people.persons;
  for (std::size_t p = 0; p < all.size(); ++p)
    if (all[p].text == "Ana") return compose(Reader::Dm, "Ana", what_was_done(told.story, p)).text;
  FAIL("no Ana");
  return "";
}

}  // namespace

TEST_CASE("what the writer did and what holds from now on is what was done") {
  CHECK(done_for_ana("I've ordered new seed today.") == "I've ordered new seed today.");
  CHECK(done_for_ana("From tomorrow every vent is checked.") == "From tomorrow every vent is checked.");
  CHECK(done_for_ana("I have put Ana first in the calendar.") == "I have put you first in the calendar.");
}

TEST_CASE("what was only found out, what is past, of others or a jibe puts nothing right") {
  CHECK(done_for_ana("I have heard it before.") == "");
  CHECK(done_for_ana("The vents were shut from Friday.") == "");
  CHECK(done_for_ana("I've asked Tom to look at it.") == "");
  CHECK(done_for_ana("I've fixed it, no thanks to the office.") == "I've fixed it.");
}
