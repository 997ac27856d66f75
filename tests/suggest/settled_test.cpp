#include <doctest/doctest.h>

#include "support/told.h"
#include "suggest/settled.h"

using namespace aside;
using namespace aside::test;

namespace {

Role last_role(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return told.story.remarks.back().role;
}

}  // namespace

TEST_CASE("what is to be noted is told, and what stands behind it is no reason for it") {
  CHECK(last_role("Please note that room 214 was signed off as clean yesterday.") == Role::Event);
  CHECK(last_role("Please note that room 214 was signed off and the guests found hair in the shower.") == Role::Event);
  CHECK(last_role("Please check the room, so we can let it.") == Role::Benefit);
}

TEST_CASE("a rule of nobody is no sanction, and none is scorn for its urgency") {
  CHECK(last_role("Sam lost the key. Papers must be collected from my office from now on.") == Role::News);
  CHECK(last_role("Sam, from Monday you count with a supervisor.") == Role::Sanction);
}

TEST_CASE("what the writer got instead goes on from what was promised") {
  CHECK(last_role("Sam let us down: I was promised a draft and I received two pages.") == Role::Evidence);
  CHECK(last_role("The client was promised a draft and I received two pages.") == Role::Event);
}

TEST_CASE("thanks that name a cause or close on a jibe thank nobody") {
  const Told cause(group("Nobody's getting a bonus this month thanks to Sam and his 9 returns, so there you go."), {"Sam"});
  CHECK(cause.story.remarks.front().role != Role::Thanks);
  const Told jibe(group("We've got 9 bags in the corridor, cheers Sam, it's one job."), {"Sam"});
  CHECK(jibe.story.remarks.front().role != Role::Thanks);
  const Told meant(group("We made it thanks to Sam."), {"Sam"});
  CHECK(meant.story.remarks.front().role == Role::Thanks);
}
