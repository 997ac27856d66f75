#include "audit/finding_json.h"

#include "audit/sample.h"

using namespace aside;

TEST_CASE("a finding says where it lies, and names or quotes nobody unasked") {
  const auto json = finding_json(test::sample_summary().findings[0]);
  CHECK(to_line(json) ==
        R"({"file":"ops/2026-01-18.json","offset":42,"channel":"ops","time":"2026-01-18T09:45:00Z","audience":"group",)"
        R"("verdict":"private","rule":"blame/your-fault","category":"blame","target":"named","start":5,"end":23,)"
        R"("message":"00ff00ff00ff00ff00ff00ff00ff00ff"})");
}

TEST_CASE("asked for, the author, the text and what to say instead are there") {
  const auto json = finding_json(test::quoted_summary().findings[0]);
  CHECK(json["author"] == "=HYPERLINK(\"x\")");
  CHECK(json["suggestion"][1]["to"] == "group");
  CHECK(json["suggestion"][1]["text"] == "We are on it.");
}

TEST_CASE("a time says whether its zone is known") {
  auto finding = test::sample_summary().findings[0];
  finding.clock = ClockKind::Local;
  CHECK(time_of(finding) == "2026-01-18T09:45:00");
  finding.clock = ClockKind::None;
  CHECK(time_of(finding) == "");
  CHECK(finding_json(finding)["time"].is_null());
}
