#include <doctest/doctest.h>

#include "suggest/counted.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string event(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return event_counted(told.story, told.story.remarks.at(0)).value_or("");
}

}  // namespace

TEST_CASE("of a count the event of one time is told") {
  CHECK(event("Sam, that's the second coach this week you've sent out without a spare wheel.") == "A coach was sent out without a spare wheel.");
  CHECK(event("Sam this is the third order you have sent to the wrong door.") == "An order was sent to the wrong door.");
  CHECK(event("Sam, that's the third Sunday you've not turned up to open the hall.") == "The hall was not opened.");
  CHECK(event("Right folks, van 3 came back with an empty tank for the fourth time this month and it was Sam.") == "Van 3 came back with an empty tank.");
  CHECK(event("Sam, the altar flowers were dead on Sunday, for the second time.") == "The altar flowers were dead on Sunday.");
}

TEST_CASE("where nothing is left to tell without whoever did it nothing is told") {
  CHECK(event("Sam, that's the third time this week.") == "");
  CHECK(event("Sam, that's the second day you've been late.") == "");
  CHECK(event("Sam was late, for the second time.") == "");
  CHECK(event("Sam, your flowers were dead, for the second time.") == "");
  CHECK(event("The altar flowers were dead on Sunday.") == "");
}
