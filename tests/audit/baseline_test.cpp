#include "audit/baseline.h"

#include "support/audit.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::finding;

namespace {

void count(AuditSummary& summary, const std::vector<AuditFinding>& of_one_message) {
  const auto& first = of_one_message.front();
  for (auto* counts : {&summary.all, &summary.group, &summary.channels["C1"].counts, &summary.days["2026-01-01"], &summary.hours[10]}) {
    ++counts->messages;
    ++counts->verdicts[static_cast<std::size_t>(first.verdict)];
    for (const auto& each : of_one_message) ++counts->categories[static_cast<std::size_t>(each.category)];
  }
  for (const auto& each : of_one_message) {
    ++summary.rules[each.rule];
    summary.findings.push_back(each);
  }
}

/// Three messages: one finding, two findings, one finding.
AuditSummary sample() {
  AuditSummary out;
  count(out, {finding(1)});
  count(out, {finding(2, "blame/x"), finding(2, "blame/y")});
  count(out, {finding(3)});
  sort(out);
  return out;
}

Baseline baseline(const ExportFolder& folder) {
  Diagnostics sink;
  auto out = Baseline::read(folder.path() / "b", true, sink);
  REQUIRE(out);
  return *out;
}

std::string key(const AuditFinding& finding) { return finding.message + " " + finding.rule + "\n"; }

}  // namespace

TEST_CASE("known findings do not count, new ones do") {
  ExportFolder folder;
  folder.write("b", "# a comment\n" + key(finding(2, "blame/x")) + key(finding(1)));
  auto summary = sample();
  baseline(folder).apply(summary, false);
  CHECK(summary.known == 2);
  CHECK(summary.findings.size() == 2);
  CHECK(summary.all.messages == 3);
  // The second message has a finding that is new.
  CHECK(summary.all.verdicts == std::array<std::uint64_t, 3>{1, 0, 2});
  CHECK(summary.all.categories[0] == 2);
  CHECK(summary.rules == std::map<std::string, std::uint64_t>{{"blame/x", 1}, {"blame/y", 1}});
  CHECK(summary.group == summary.all);
  CHECK(summary.channels.at("C1").counts == summary.all);
  CHECK(summary.days.at("2026-01-01") == summary.all);
  CHECK(summary.hours[10] == summary.all);
}

TEST_CASE("an update knows what is there now and forgets what is gone") {
  ExportFolder folder;
  folder.write("b", key(finding(1)) + key(finding(77)));
  Diagnostics sink;
  auto known = baseline(folder);
  auto summary = sample();
  known.apply(summary, true);
  CHECK(known.fresh() == 3);
  CHECK(known.gone() == 1);
  REQUIRE(known.update(folder.path() / "b", false, sink));
  auto again = baseline(folder);
  CHECK(again.size() == 4);
  summary = sample();
  again.apply(summary, true);
  CHECK(summary.findings.empty());
  CHECK(summary.all.verdicts == std::array<std::uint64_t, 3>{3, 0, 0});
  CHECK(again.gone() == 0);
}

TEST_CASE("where not everything was looked at, nothing is forgotten") {
  ExportFolder folder;
  folder.write("b", key(finding(77)));
  Diagnostics sink;
  auto known = baseline(folder);
  auto summary = sample();
  known.apply(summary, true);
  REQUIRE(known.update(folder.path() / "b", true, sink));
  CHECK(baseline(folder).size() == 5);
}

TEST_CASE("another file is no baseline, and it is said where") {
  ExportFolder folder;
  folder.write("b", key(finding(1)) + "hello\n");
  Diagnostics sink;
  CHECK_FALSE(Baseline::read(folder.path() / "b", true, sink));
  CHECK(format(sink).find("b:2:1: error: \"MESSAGE RULE\" was expected") != std::string::npos);
  CHECK_FALSE(Baseline::read(folder.path() / "none", false, sink));
  CHECK(format(sink).find("--update-baseline makes one") != std::string::npos);
}
