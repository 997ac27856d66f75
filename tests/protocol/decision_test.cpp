#include "protocol/decision.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "support/english.h"
#include "support/folder.h"

using namespace aside;
using test::dm;
using test::group;
using test::linter;

namespace {

Json json_for(const Config& config, const Draft& draft) {
  return decision_json(draft, decide(linter(), config, draft), "aside x", {});
}

}  // namespace

TEST_CASE("fail_on says what is held back") {
  const auto harsh = group("@Liam this is your fault");
  const auto firm = dm("This is your fault");
  Config config;
  CHECK(decide(linter(), config, harsh).held);
  CHECK(decide(linter(), config, firm).held);
  CHECK_FALSE(decide(linter(), config, group("Thanks!")).held);
  config.fail_on = FailOn::Private;
  CHECK(decide(linter(), config, harsh).held);
  CHECK_FALSE(decide(linter(), config, firm).held);
  config.fail_on = FailOn::Never;
  CHECK_FALSE(decide(linter(), config, harsh).held);
}

TEST_CASE("sending again overrules only where it is set") {
  const test::Folder state;
  setenv("XDG_STATE_HOME", state.path.c_str(), 1);
  const auto harsh = group("@Liam this is your fault");
  Config config;
  CHECK(decide(linter(), config, harsh).held);
  CHECK(decide(linter(), config, harsh).held);
  config.overrule = Overrule::Resend;
  CHECK(decide(linter(), config, harsh).held);
  const auto second = decide(linter(), config, harsh);
  CHECK_FALSE(second.held);
  CHECK(second.overruled);
  CHECK(second.report.verdict == Verdict::Private);
  unsetenv("XDG_STATE_HOME");
}

TEST_CASE("a heated draft waits, when that is configured; a cool one does not") {
  Config config;
  const auto heated = group("I AM SO SICK OF THIS!!! GET OUT OF MY SIGHT YOU IDIOT!!!");
  CHECK_FALSE(json_for(config, heated).contains("hold_seconds"));
  config.hold_seconds = 20;
  CHECK(json_for(config, heated).value("hold_seconds", 0) == 20);
  CHECK_FALSE(json_for(config, group("@Liam this is your fault")).contains("hold_seconds"));
  CHECK_FALSE(json_for(config, group("Thanks!")).contains("hold_seconds"));
}

TEST_CASE("the decision stands in the result") {
  const auto held = json_for({}, group("@Liam this is your fault"));
  CHECK(held["decision"] == "hold");
  CHECK(held["verdict"] == "private");
  CHECK_FALSE(held.contains("overruled"));
  CHECK(json_for({}, group("Thanks!"))["decision"] == "send");
}
