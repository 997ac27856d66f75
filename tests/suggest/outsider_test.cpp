#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string reply(std::string text) {
  auto draft = dm(std::move(text));
  draft.external = true;
  const auto report = linter().lint(draft);
  CHECK(broken_promises(draft, report) == std::vector<std::string>{});
  REQUIRE(report.suggestion);
  REQUIRE(report.suggestion->messages.size() == 1);
  return report.suggestion->messages[0].text;
}

}  // namespace

TEST_CASE("a reply is sorry for what the draft itself tells went wrong, and not for what the customer did") {
  CHECK(reply("Hi Tom, the boiler stopped again because somebody in your house keeps fiddling with the thermostat. "
              "Next available visit is Thursday 8:00 to 10:00, call-out fee £85.") ==
        "Hi Tom, I'm sorry that the boiler stopped again. Next available visit is Thursday 8:00 to 10:00, call-out fee £85.");
}

TEST_CASE("a refusal stays, without what was said before and the lecture behind it") {
  CHECK(reply("Dear Mrs. Oduya, I have already explained that the dress cannot be returned because it was worn. "
              "Make-up on the collar does not get there by itself. We could offer you a cleaning at £15.") ==
        "Dear Mrs. Oduya, I'm sorry that the dress cannot be returned because it was worn. We could offer you a cleaning at £15.");
}

TEST_CASE("what was denied and what it was are one thing to be sorry for") {
  CHECK(reply("Hello Mr. Novak, your luggage wasn't lost, it was delayed by 31 hours, which is not our fault. Next time label it properly. "
              "You can claim up to €120 until 5 May.") ==
        "Hello Mr. Novak, I'm sorry that your luggage was delayed by 31 hours. You can claim up to €120 until 5 May.");
}

TEST_CASE("where nothing is offered, what can be done is a blank") {
  const auto text = reply("Hello Mr. Novak, your piano lesson on 4 May cannot be rescheduled. We are not a charity.");
  CHECK(text == "Hello Mr. Novak, I'm sorry that your piano lesson on 4 May cannot be rescheduled. [What we can do about it.]");
}
