#include "audit/durable.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

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

TEST_CASE("where no file may grow the old one stays, and it is said where and why") {
  ExportFolder folder;
  folder.write("a", "old");
  struct rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = signal(SIGXFSZ, SIG_IGN);
  const struct rlimit none{0, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
  std::string trouble;
  const bool done = write_durably(folder.path() / "a", "new", false, trouble);
  setrlimit(RLIMIT_FSIZE, &before);
  signal(SIGXFSZ, handler);
  CHECK_FALSE(done);
  CHECK(trouble == (folder.path() / "a").string() + ": cannot be written: File too large");
  CHECK(text_of(folder.path() / "a") == "old");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("what stands beside under the name of the new file is not written to") {
  ExportFolder folder;
  folder.write("secret", "mine");
  std::filesystem::create_symlink("secret", folder.path() / "a.new");
  std::filesystem::create_symlink("secret", folder.path() / ("a." + std::to_string(getpid()) + ".new"));
  std::filesystem::create_symlink("secret", folder.path() / "a");
  std::string trouble;
  REQUIRE(write_durably(folder.path() / "a", "new", false, trouble));
  CHECK(text_of(folder.path() / "secret") == "mine");
  CHECK(text_of(folder.path() / "a") == "new");
}

TEST_CASE("a folder that is not there is said") {
  std::string trouble;
  CHECK_FALSE(write_durably("/nowhere/at/all", "new", false, trouble));
  CHECK(trouble == "/nowhere/at/all: cannot be written: No such file or directory");
}
