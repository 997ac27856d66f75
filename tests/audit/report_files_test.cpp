#include "audit/report_files.h"

#include <algorithm>

#include "audit/sample.h"
#include "base/files.h"
#include "support/chat.h"

using namespace aside;

TEST_CASE("every report is written whole, and what was there is replaced") {
  const test::ExportFolder folder;
  folder.write("out/report.json", "old");
  Diagnostics sink;
  CHECK(write_report_files(folder.path() / "out", test::sample_summary(), test::sample_head(), sink));
  CHECK(format(sink) == "");
  const auto files = read_folder(folder.path() / "out", sink);
  CHECK(files.size() == std::size(audit_formats));
  for (const auto& [name, line, file, write] : audit_formats) {
    const auto text = read_file(folder.path() / "out" / file, sink);
    REQUIRE(text);
    CHECK(*text == test::report_of(write, test::sample_summary()));
  }
}

TEST_CASE("a report that cannot be written is said, and the others are") {
  const test::ExportFolder folder;
  std::filesystem::create_directories(folder.path() / "out" / "findings.csv");
  Diagnostics sink;
  CHECK_FALSE(write_report_files(folder.path() / "out", test::sample_summary(), test::sample_head(), sink));
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].file.ends_with("findings.csv"));
  CHECK(std::filesystem::exists(folder.path() / "out" / "report.html"));
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "out")) CHECK(entry.path().extension() != ".new");
}

TEST_CASE("a folder that cannot be made is said") {
  const test::ExportFolder folder;
  folder.write("file", "");
  Diagnostics sink;
  CHECK_FALSE(write_report_files(folder.path() / "file" / "out", {}, {}, sink));
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].hint == "name another with --out");
}

TEST_CASE("a full disk is said, and what was there stays") {
  if (!std::filesystem::exists("/dev/full")) return;
  AuditSummary summary;
  std::ofstream full("/dev/full");
  write_audit_json(full, summary, test::sample_head());
  full.close();
  CHECK_FALSE(full);
}
