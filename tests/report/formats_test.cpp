#include "report/formats.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a format is found by its name") {
  REQUIRE(format_named("sarif"));
  CHECK((format_named("sarif")->write == write_sarif));
  CHECK_FALSE(format_named("SARIF"));
}
