#include "audit/sample.h"

using namespace aside;
using test::report_of;

namespace {
const std::string heading = "file,offset,channel,time,audience,verdict,rule,category,target,start,end,message,author,text,rewording\r\n";
}

TEST_CASE("a line for each finding, quoted as RFC 4180 has it") {
  CHECK(report_of(write_audit_csv, test::sample_summary()) ==
        heading +
            "\"ops/2026-01-18.json\",42,\"ops\",\"2026-01-18T09:45:00Z\",group,private,\"blame/your-fault\",blame,named,5,23,"
            "\"00ff00ff00ff00ff00ff00ff00ff00ff\",\"\",\"\",\"\"\r\n"
            "\"ops/a,\"\"b.json\",7,\"<b>launch</b>\",\"\",group,reword,\"contempt/obviously-not-a-rule\",contempt,none,5,23,"
            "\"11ff00ff00ff00ff00ff00ff00ff00ff\",\"\",\"\",\"\"\r\n");
  CHECK(report_of(write_audit_csv, {}) == heading);
}

TEST_CASE("a cell that a spreadsheet would run is text") {
  auto summary = test::quoted_summary();
  const auto csv = report_of(write_audit_csv, summary);
  CHECK(csv.find(",\"'=HYPERLINK(\"\"x\"\")\",") != csv.npos);
  CHECK(csv.find(",\"'+1 \xEF\xBF\xBD\"\"obviously\"\"\",") != csv.npos);
  for (const char first : std::string("=+-@\t\r\n")) {
    summary.findings[0].channel = first + std::string("cmd");
    CHECK(report_of(write_audit_csv, summary).find(std::string(",\"'") + first + "cmd\",") != std::string::npos);
  }
  // What is left out does not hide what is left.
  for (const std::string hidden : {"\x01=cmd", "\x1b\xC2\x9B=cmd"}) {
    summary.findings[0].channel = hidden;
    CHECK(report_of(write_audit_csv, summary).find(",\"'=cmd\",") != std::string::npos);
  }
  summary.findings[0].channel = "\uFF1Dcmd";
  CHECK(report_of(write_audit_csv, summary).find(",\"'\uFF1Dcmd\",") != std::string::npos);
}

TEST_CASE("what to say instead is one cell, and control characters stand in none") {
  auto summary = test::quoted_summary();
  summary.findings[1].text = std::string("a\0\x1B\x7F\xC2\x9B\xE2\x80\xAE\xE2\x81\xA9" "b", 13);
  const auto csv = report_of(write_audit_csv, summary);
  CHECK(csv.find("\"To Sam:\nSam, let's look at [what happened].\n\nTo group:\nWe are on it.\"\r\n") != csv.npos);
  CHECK(csv.find(",\"ab\",") != csv.npos);
}
