#include "audit/summary.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

AuditSummary part(int n) {
  AuditSummary out;
  out.formats["slack"] = 1;
  out.all.messages = n;
  out.all.verdicts[2] = 1;
  out.channels["C1"] = {"ops", n % 2 ? Audience::Dm : Audience::Group, n == 3, {}};
  out.channels["C1"].counts.messages = n;
  out.days["2026-01-0" + std::to_string(n)].messages = n;
  out.rules["blame/x"] = n;
  out.warned = 1;
  out.warnings.push_back({{"b", std::uint64_t(10 - n)}, "w"});
  AuditFinding finding;
  finding.place = {"a", std::uint64_t(9 - n)};
  finding.rule = "blame/x";
  out.findings.push_back(finding);
  return out;
}

AuditSummary joined(std::vector<AuditSummary> parts) {
  AuditSummary out;
  for (auto& each : parts) merge(out, std::move(each));
  sort(out);
  return out;
}

bool same(const AuditSummary& a, const AuditSummary& b) {
  return a.formats == b.formats && a.all == b.all && a.channels == b.channels && a.days == b.days && a.rules == b.rules &&
         a.findings == b.findings && a.warned == b.warned && a.warnings.size() == b.warnings.size() && a.hours == b.hours;
}

}  // namespace

TEST_CASE("joining is commutative and associative") {
  const auto once = joined({part(1), part(2), part(3)});
  CHECK(same(once, joined({part(3), part(1), part(2)})));
  CHECK(same(once, joined({part(1), joined({part(2), part(3)})})));
  CHECK(same(once, joined({joined({part(2), part(1)}), part(3)})));
  CHECK(once.all.messages == 6);
  CHECK(once.rules.at("blame/x") == 6);
  CHECK((*once.findings.begin()).place.offset == 6);
  CHECK(once.channels.at("C1").audience == Audience::Group);
  CHECK(once.channels.at("C1").guessed);
}

TEST_CASE("only the first warnings are kept, all are counted") {
  AuditSummary all;
  for (std::uint64_t i = 0; i < 3 * most_warnings; ++i) {
    AuditSummary one;
    one.warned = 1;
    one.warnings.push_back({{"f", 10000 - i}, "w"});
    merge(all, std::move(one));
  }
  sort(all);
  CHECK(all.warned == 3 * most_warnings);
  REQUIRE(all.warnings.size() == most_warnings);
  CHECK(all.warnings.front().place.offset == 10000 - 3 * most_warnings + 1);
}
