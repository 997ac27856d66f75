#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "audit/reports.h"
#include "support/english.h"

namespace aside::test {

inline Counts counts(std::uint64_t send, std::uint64_t reword, std::uint64_t in_private) {
  Counts out;
  out.messages = send + reword + in_private;
  out.verdicts = {send, reword, in_private};
  out.categories[0] = in_private;
  out.categories[2] = reword;
  return out;
}

/// 2,000 messages of three channels over three weeks, counted by hand: 20 to change.
inline AuditSummary sample_summary() {
  AuditSummary out;
  out.formats["slack"] = 1;
  out.all = counts(1980, 12, 8);
  out.group = counts(1485, 7, 8);
  out.dm = counts(495, 5, 0);
  out.skipped = {5, 4, 3, 1};
  out.channels["C1"] = {"ops", Audience::Group, false, counts(990, 2, 8)};
  out.channels["C2"] = {"<b>launch</b>", Audience::Group, true, counts(495, 5, 0)};
  out.channels["D1"] = {"dm 1", Audience::Dm, false, counts(295, 3, 0)};
  out.channels["D2"] = {"dm 2", Audience::Dm, false, counts(200, 2, 0)};
  out.rules = {{"blame/your-fault", 8}, {"contempt/obviously-not-a-rule", 12}};
  out.days["2025-12-29"] = counts(790, 5, 5);
  out.days["2026-01-18"] = counts(1190, 7, 3);
  out.hours[9] = counts(1000, 12, 8);
  out.hours[22] = counts(980, 0, 0);
  out.notes = {{"praise-in-private", 3}, {"context/thanks", 40}, {"context/praise", 41}};
  out.known = 2;
  out.warned = 1;
  out.warnings.push_back({{"ops/x.json", 17}, "a record is no object"});
  AuditFinding finding;
  finding.place = {"ops/2026-01-18.json", 42};
  finding.channel = "ops";
  finding.channel_id = "C1";
  finding.time = 1768729500000;  // 2026-01-18 09:45
  finding.clock = ClockKind::Utc;
  finding.verdict = Verdict::Private;
  finding.rule = "blame/your-fault";
  finding.category = Category::Blame;
  finding.target = TargetKind::Named;
  finding.span = {5, 23};
  finding.message = "00ff00ff00ff00ff00ff00ff00ff00ff";
  out.findings.push_back(finding);
  finding.place = {"ops/a,\"b.json", 7};
  finding.channel = "<b>launch</b>";
  finding.channel_id = "C2";
  finding.clock = ClockKind::None;
  finding.verdict = Verdict::Reword;
  finding.rule = "contempt/obviously-not-a-rule";
  finding.category = Category::Contempt;
  finding.target = TargetKind::None;
  finding.message = "11ff00ff00ff00ff00ff00ff00ff00ff";
  out.findings.push_back(finding);
  return out;
}

/// The same with an author, texts and rewordings, which try to be more than text.
inline AuditSummary quoted_summary() {
  auto out = sample_summary();
  auto& first = out.findings[0];
  first.author = "=HYPERLINK(\"x\")";
  first.text = "@Sam <script>your fault</script>\nJust own it";
  first.rewording = {{"Sam", "Sam, let's look at [what happened]."}, {"group", "We are on it."}};
  out.findings[1].text = "+1 \xFF\"obviously\"";
  out.findings[1].rewording = {{"same", "+1"}};
  return out;
}

inline AuditHead sample_head() {
  return {"aside 0.1.0 rules 3f9c2a", "no author, no text", false, &linter().rulebook()};
}

inline std::string report_of(WriteAudit write, const AuditSummary& summary, const AuditHead& head = sample_head()) {
  std::ostringstream out;
  write(out, summary, head);
  return out.str();
}

inline bool has(const std::string& page, std::string_view part) { return page.find(part) != page.npos; }

/// How often `part` stands in `text`.
inline std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace aside::test
