#include "base/files.h"

#include <doctest/doctest.h>

#include <fstream>

#include "support/folder.h"

using namespace aside;
using namespace aside::test;
namespace fs = std::filesystem;

TEST_CASE("a folder is read in the order of its paths, hidden files left out") {
  const Folder folder;
  folder.write("b.rule", "2");
  folder.write("a/z.rule", "1");
  folder.write(".hidden/x.rule", "no");
  folder.write("b.rule~", "no");
  Diagnostics sink;
  const auto files = read_folder(folder.path, sink);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "a/z.rule");
  CHECK(files[0].text == "1");
  CHECK(files[1].path == "b.rule");
  CHECK(sink.empty());
}

TEST_CASE("a missing folder holds nothing, a missing file is a diagnostic") {
  Diagnostics sink;
  CHECK(read_folder("/nonexistent/folder", sink).empty());
  CHECK(sink.empty());
  CHECK_FALSE(read_file("/nonexistent/file", sink));
  CHECK(format(sink) ==
        "/nonexistent/file: error: cannot be read: No such file or directory\n");
}

TEST_CASE("a folder is no file") {
  Diagnostics sink;
  CHECK_FALSE(read_file("/", sink));
  CHECK(format(sink) == "/: error: is a folder, a file was expected\n");
}

TEST_CASE("lines end in LF or CR LF, the last one need not end") {
  const auto lines = lines_of("a\r\n\nb");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "a");
  CHECK(lines[1].empty());
  CHECK(lines[2] == "b");
  CHECK(lines_of("").empty());
}

TEST_CASE("blanks are trimmed at both ends") {
  CHECK(trimmed(" \ta b \t") == "a b");
  CHECK(trimmed("  ").empty());
}
