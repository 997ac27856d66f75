#include "audit/run_file.h"

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

TEST_CASE("what is appended can be read anywhere") {
  std::string trouble;
  const auto file = RunFile::temporary(trouble);
  REQUIRE(file);
  CHECK(file->append("hello ", trouble));
  CHECK(file->append("world", trouble));
  CHECK(file->size() == 11);
  CHECK(file->read(4, 3) == "o w");
  CHECK(file->read(6, 100) == "world");
  CHECK(file->read(11, 1) == "");
}

TEST_CASE("a file with a name goes on from the size that counted") {
  ExportFolder folder;
  std::string trouble;
  folder.write("f", "kept, lost");
  const auto file = RunFile::at(folder.path() / "f", 4, trouble);
  REQUIRE(file);
  CHECK(file->append("+", trouble));
  CHECK(file->read(0, 100) == "kept+");
  CHECK_FALSE(RunFile::at(folder.path() / "f", 6, trouble));
  CHECK(trouble.find("is shorter than it was") != std::string::npos);
  CHECK_FALSE(RunFile::at("/nowhere/f", 0, trouble));
  CHECK(trouble == "/nowhere/f: cannot be opened: No such file or directory");
}

TEST_CASE("a full disk takes all or nothing, and is said") {
  std::string trouble;
  const auto full = RunFile::at("/dev/full", 0, trouble);
  if (!full) return;  // cannot be cut: also an answer
  CHECK_FALSE(full->append("x", trouble));
  CHECK(trouble == "/dev/full: cannot be written: No space left on device");
  CHECK(full->size() == 0);
}
