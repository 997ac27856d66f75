#include "audit/durable.h"

#include <sys/stat.h>

#include "base/files.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

std::string text_of(const std::filesystem::path& path) {
  Diagnostics sink;
  return read_file(path, sink).value_or("none");
}

}  // namespace

TEST_CASE("a file is replaced whole, and nothing is left beside it") {
  ExportFolder folder;
  std::string trouble;
  REQUIRE(write_durably(folder.path() / "a", "one", false, trouble));
  REQUIRE(write_durably(folder.path() / "a", "two", false, trouble));
  CHECK(text_of(folder.path() / "a") == "two");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a secret is its owner's alone") {
  ExportFolder folder;
  std::string trouble;
  REQUIRE(write_durably(folder.path() / "a", "one", true, trouble));
  struct stat info{};
  REQUIRE(stat((folder.path() / "a").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("where the disk is full the old file stays, and it is said where and why") {
  ExportFolder folder;
  folder.write("a", "old");
  // What is written beside goes to a full disk.
  std::filesystem::create_symlink("/dev/full", folder.path() / "a.new");
  std::string trouble;
  CHECK_FALSE(write_durably(folder.path() / "a", "new", false, trouble));
  CHECK(trouble == (folder.path() / "a").string() + ": cannot be written: No space left on device");
  CHECK(text_of(folder.path() / "a") == "old");
}

TEST_CASE("a folder that is not there is said") {
  std::string trouble;
  CHECK_FALSE(write_durably("/nowhere/at/all", "new", false, trouble));
  CHECK(trouble == "/nowhere/at/all: cannot be written: No such file or directory");
}
