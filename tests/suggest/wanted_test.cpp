#include "suggest/wanted.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string wanted_of(const std::string& text) { return said_to_sam(text, wanted); }

}  // namespace

TEST_CASE("what was not done is what is wanted next time, without the day of it") {
  CHECK(wanted_of("Sam forgot to lock the store last night and it rained.") == "lock the store");
  CHECK(wanted_of("Sam did not check his list.") == "check your list");
  CHECK(wanted_of("Sam still hasn't sent the September report.") == "send the September report");
  CHECK(wanted_of("Sam was in charge overnight and did not act on the alarm.") == "act on the alarm");
  CHECK(wanted_of("Sam was meant to close the vents at dusk.") == "close the vents at dusk");
  CHECK(wanted_of("Sam never tells me anything.") == "tell me");
  CHECK(wanted_of("Sam never updates the board.") == "update the board");
  CHECK(wanted_of("I have asked Sam three times to label the samples.") == "label the samples");
  CHECK(wanted_of("Sam signed the sheet without checking the cover.") == "check the cover first");
}

TEST_CASE("nothing is wanted where the draft does not say what") {
  for (const char* text : {"Sam left the bay open.", "Sam did not know.", "Ana forgot to lock it and Sam left.", "Sam left and Ana did not check her list.", "Let us pretend Sam didn't wipe the staging db.", "Sam does not leave the group with one adult."})
    CHECK_MESSAGE(wanted_of(text).empty(), text);
}

TEST_CASE("what somebody never does is what they did not do this once") {
  const Told told(group("Sam never updates the board."), {"Sam"});
  CHECK(this_once(told.story, 0, "You never update the board.").value_or("") == "You didn't update the board.");
  CHECK_FALSE(this_once(Told(group("Sam left the bay open."), {"Sam"}).story, 0, "You left the bay open."));
}

TEST_CASE("what would have helped is what is wanted first") {
  CHECK(wanted_of("Sam restarted the wrong node. If he had read the runbook it would not have happened.") == "read the runbook first");
  CHECK(wanted_of("Sam, the press is hot. If you had looked at the chart on the wall we'd be running.") == "look at the chart on the wall first");
  CHECK(wanted_of("Sam left. If only Sam had just asked Ana, nobody would have noticed.") == "ask Ana first");
  for (const char* text : {"Sam left. If he had been here it would be open.", "Sam left. If he had not gone we would be open.", "Sam left. If Ana had rung Leeds it would be open.", "Sam, it's best if you don't deal with Leeds."})
    CHECK_MESSAGE(wanted_of(text).empty(), text);
}
