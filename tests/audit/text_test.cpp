#include "audit/sample.h"
#include "report/width.h"

using namespace aside;
using test::report_of;

TEST_CASE("the summary is tables with bars, longest first") {
  auto head = test::sample_head();
  head.partial = true;
  const auto text = report_of(write_audit_text, test::sample_summary(), head);
  CHECK(text.substr(0, text.find("\nWhen")) ==
        R"(aside audit (stopped before its end: what was read by then)
  read as slack: 2,000 messages, 2025-12-29 to 2026-01-18
  left out: 5 of the system, 4 of bots, 3 deleted, 1 broken
  no author, no text
  to change: 20 (1.00 % of 2,000), 8 of them in private
  first half of the time 1.25 %, second half 0.83 %
  2 findings are known from the baseline and left out

What was found
  contempt  12  ████████████████████
  blame      8  █████████████▎

Where
  ops              10  1.00 % of 1,000  ████████████████████
  <b>launch</b>     5    1.00 % of 500  ██████████
  direct messages   5    1.00 % of 500  ██████████

Before whom
  in a group           15  1.00 % of 1,500  ████████████████████
  in a direct message   5    1.00 % of 500  ██████▋
)");
}

TEST_CASE("no line is wider than a terminal, whatever a channel is called") {
  auto summary = test::sample_summary();
  std::string wide = "\x1b[2J";
  for (int i = 0; i < 60; ++i) wide += "会議";
  summary.channels["C9"] = {wide, Audience::Group, false, test::counts(0, 0, 9)};
  const auto text = report_of(write_audit_text, summary);
  CHECK(text.find('\x1b') == text.npos);
  CHECK(text.find("…") != text.npos);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) CHECK(columns_of(line) <= 80);
}

TEST_CASE("nothing found is said in a few lines") {
  AuditSummary none;
  none.formats["irc"] = 1;
  none.all = none.group = test::counts(3, 0, 0);
  const auto text = report_of(write_audit_text, none);
  CHECK(text.find("to change: 0 (0.00 % of 3), 0 of them in private") != text.npos);
  CHECK(text.find("What was found") == text.npos);
  CHECK(text.find("warnings") == text.npos);
}

TEST_CASE("what went well has the titles of its rules") {
  const auto text = report_of(write_audit_text, test::sample_summary());
  CHECK(text.find("What went well\n  Praises somebody  41") != text.npos);
  CHECK(text.find("1 warning\n  ops/x.json:17: a record is no object") != text.npos);
}
