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

TEST_CASE("links lead to what stands beside, not to what a stranger's folder has no business with") {
  const Folder folder, secret;
  folder.write("rules/a.rule", "1");
  folder.write("shared/b.rule", "2");
  secret.write("id_rsa", "the key");
  fs::create_symlink("../shared/b.rule", folder.path / "rules/b.rule");
  fs::create_symlink(secret.path / "id_rsa", folder.path / "rules/c.rule");
  Diagnostics sink;
  const auto files = read_folder(folder.path / "rules", sink);
  REQUIRE(files.size() == 2);
  CHECK(files[1].text == "2");
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].message.starts_with("is a link that leads out of "));
  CHECK(format(sink).find("the key") == std::string::npos);

  sink.clear();
  fs::create_symlink(secret.path, folder.path / "dictionaries");
  CHECK(read_folder(folder.path / "dictionaries", sink).empty());
  CHECK(sink.size() == 1);
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
