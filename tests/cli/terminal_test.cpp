#include "cli/terminal.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
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

TEST_CASE("a closed standard input leaves no number for a file that is opened") {
  const int kept = dup(STDIN_FILENO);
  REQUIRE(kept > STDERR_FILENO);
  close(STDIN_FILENO);
  hold_standard_numbers();
  const int file = open("/dev/null", O_WRONLY);
  CHECK(file > STDERR_FILENO);
  CHECK((write(STDIN_FILENO, "x", 1) < 0 && errno == EBADF));
  close(file);
  dup2(kept, STDIN_FILENO);
  close(kept);
}
