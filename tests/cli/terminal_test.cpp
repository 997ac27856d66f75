#include "cli/terminal.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>

using namespace aside;

TEST_CASE("colour is for terminals, unless somebody says otherwise") {
  unsetenv("NO_COLOR");
  setenv("TERM", "xterm", 1);
  const Terminal screen{true, false, 80}, pipe{};
  CHECK(wants_color("auto", screen));
  CHECK_FALSE(wants_color("auto", pipe));
  CHECK(wants_color("always", pipe));
  CHECK_FALSE(wants_color("never", screen));
  setenv("NO_COLOR", "1", 1);
  CHECK_FALSE(wants_color("auto", screen));
  CHECK(wants_color("always", screen));
  setenv("NO_COLOR", "", 1);
  CHECK(wants_color("auto", screen));
  unsetenv("NO_COLOR");
  setenv("TERM", "dumb", 1);
  CHECK_FALSE(wants_color("auto", screen));
}

TEST_CASE("what was written keeps its status") {
  std::ostringstream out;
  CHECK(written(out, 1) == 1);
}
