#include "audit/summary_lines.h"

#include <doctest/doctest.h>

#include "support/audit.h"

using namespace aside;

namespace {

std::vector<std::string> lines_of(const AuditSummary& summary) {
  std::vector<std::string> out;
  write_counts(summary, [&](std::string line) { out.push_back(std::move(line)); });
  return out;
}

AuditSummary sample() {
  AuditSummary out;
  out.containers = {{"slack", "a.zip", "12"}, {"slack", "b.zip", "34"}};
  out.formats["slack"] = 2;
  out.all.messages = 7;
  out.all.verdicts = {4, 2, 1};
  out.dm.categories[3] = 5;
  out.group.messages = 2;
  out.skipped = {1, 2, 3, 4};
  out.channels["C1"] = {"ops \"x\"", Audience::Dm, true, out.all};
  out.rules["blame/x"] = 3;
  out.notes["pause"] = 1;
  out.days["2026-01-01"] = out.all;
  out.hours[23] = out.all;
  out.warned = 9;
  out.warnings.push_back({{"f", 17}, "w"});
  return out;
}

}  // namespace

TEST_CASE("a summary comes back from its lines as it was") {
  AuditSummary back;
  for (const auto& line : lines_of(sample())) CHECK(read_counts(line, back));
  CHECK(lines_of(back) == lines_of(sample()));
  CHECK(back.formats.at("slack") == 2);
  CHECK(back.channels.at("C1") == sample().channels.at("C1"));
  CHECK(back.warnings.at(0).place.offset == 17);
}

TEST_CASE("lines add up") {
  AuditSummary twice;
  for (int i = 0; i < 2; ++i)
    for (const auto& line : lines_of(sample())) read_counts(line, twice);
  CHECK(twice.all.messages == 14);
  CHECK(twice.rules.at("blame/x") == 6);
  CHECK(twice.days.at("2026-01-01").verdicts[1] == 4);
  CHECK(twice.formats.at("slack") == 2);  // the same containers
}

TEST_CASE("a finding has a line, too") {
  AuditSummary back;
  CHECK(read_counts(finding_row(test::finding(5)), back));
  REQUIRE(back.findings.size() == 1);
  CHECK(*back.findings.begin() == test::finding(5));
}

TEST_CASE("what is no line of a summary is refused") {
  AuditSummary back;
  for (const std::string bad : {"", "[]", "{}", "[\"all\"]", "[\"what\",1]", "[\"rule\",1,2]", "[\"finding\",[]]", "[\"channel\",\"C\",\"n\",\"all\",false,[]]"})
    CHECK_FALSE(read_counts(bad, back));
}
