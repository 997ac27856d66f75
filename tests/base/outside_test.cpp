#include "base/outside.h"

#include <doctest/doctest.h>

#include <sstream>

#include "support/folder.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

TEST_CASE("what has no end is refused, what is just as large as it may be is read") {
  Diagnostics sink;
  CHECK_FALSE(read_at_most(1000000, "/dev/zero", sink));
  CHECK(format(sink) == "/dev/zero: error: is larger than 1000000 bytes, which is the most that is read\n");
  const Folder folder;
  folder.write("a", std::string(100000, 'a'));
  sink.clear();
  CHECK(read_at_most(100000, folder.path / "a", sink).value_or("") == std::string(100000, 'a'));
  CHECK(sink.empty());
  CHECK_FALSE(read_at_most(99999, folder.path / "a", sink));
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].message.starts_with("is larger than 99999 bytes"));
  std::istringstream in(std::string(70000, 'b'));
  CHECK(read_all(in, 70000).value_or("").size() == 70000);
  CHECK(read_at_most(0, "/dev/null", sink) == "");
}

TEST_CASE("a link leads out where its end lies elsewhere, or nowhere") {
  const Folder folder;
  folder.write("in/a", "1");
  folder.write("inside", "2");
  fs::create_symlink("a", folder.path / "in/b");
  fs::create_symlink("../inside", folder.path / "in/c");
  fs::create_symlink("nowhere", folder.path / "in/d");
  CHECK_FALSE(leads_out(folder.path / "in/a", folder.path / "in"));
  CHECK_FALSE(leads_out(folder.path / "in/b", folder.path / "in"));
  CHECK(leads_out(folder.path / "in/c", folder.path / "in"));  // "inside" begins as "in" does
  CHECK_FALSE(leads_out(folder.path / "in/c", folder.path));
  CHECK(leads_out(folder.path / "in/d", folder.path / "in"));
}
