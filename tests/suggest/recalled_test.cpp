#include "suggest/recalled.h"

#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a greeting that fell for the name in it stands before the apology again") {
  auto draft = dm("Hello Mr Tan, the warranty does not cover water damage, so there is no point in writing again. A repair would be 129 euros.");
  draft.external = true;
  const auto report = linter().lint(draft);
  REQUIRE(report.suggestion);
  CHECK(report.suggestion->messages.at(0).text.starts_with("Hello Mr Tan, I'm sorry about this. The warranty does not cover water damage."));
}

TEST_CASE("a greeting whose sentence fell leads to what somebody is sorry for") {
  auto draft = dm("Dear Mr Papadakis, the MOT expired on 2 March, so driving on it until the 19th was your own stupidity and nothing to do with us. We can fit you in on Monday.");
  draft.external = true;
  const auto report = linter().lint(draft);
  REQUIRE(report.suggestion);
  CHECK(report.suggestion->messages.at(0).text.starts_with("Dear Mr Papadakis, I'm sorry that the MOT expired on 2 March."));
}
