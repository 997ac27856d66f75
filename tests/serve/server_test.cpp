#include "serve/server.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

#include "serve/court.h"
#include "support/folder.h"

using namespace aside;

TEST_CASE("a place that cannot be had is said, and ends it") {
  const test::Folder folder;
  folder.write("file", "");
  const auto service = test::service();
  ServerOptions options;
  options.socket = folder.path / "file";
  std::ostringstream log;
  CHECK(run_server(*service, options, log) == 2);
  CHECK(log.str().find("no socket") != std::string::npos);
}

TEST_CASE("sockets are taken from systemd only when they are meant for us") {
  setenv("LISTEN_FDS", "1", 1);
  setenv("LISTEN_PID", "1", 1);
  CHECK(inherited_sockets().empty());
  setenv("LISTEN_PID", std::to_string(getpid()).c_str(), 1);
  CHECK(inherited_sockets() == std::vector<int>{3});
  unsetenv("LISTEN_FDS");
  unsetenv("LISTEN_PID");
  CHECK(inherited_sockets().empty());
}
