#include "audit/finding_sample.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "support/audit.h"

using namespace aside;

namespace {

FindingList many(std::size_t text) {
  FindingList out;
  for (std::uint64_t i = 0; i < 400; ++i) {
    auto one = test::finding(i, i % 100 == 7 ? "blame/rare" : "blame/common", std::string(text, 'x'));
    one.message = std::to_string(i * 7919 % 400);
    out.push_back(one);
    if (i % 10 == 0) {
      one.rule = "blame/both";
      out.push_back(one);
    }
  }
  out.sort();
  return out;
}

std::size_t messages(const FindingList& list) {
  std::set<RecordPlace> out;
  for (const auto& finding : list) out.insert(finding.place);
  return out.size();
}

}  // namespace

TEST_CASE("few findings are all there") { CHECK(sampled(many(1), 400) == many(1)); }

TEST_CASE("of too many every rule is heard, and a message keeps all its findings") {
  const auto out = sampled(many(1), 12);
  CHECK(messages(out) == 12);
  std::map<std::string, int> rules;
  for (const auto& finding : out) ++rules[finding.rule];
  CHECK(rules.size() == 3);
  CHECK(rules["blame/rare"] == 4);
  CHECK(out.size() == 12 + static_cast<std::size_t>(rules["blame/both"]));
}

TEST_CASE("the same sample whether the findings fit into memory or not") {
  const auto large = many(100'000);
  REQUIRE_FALSE(large.runs().empty());
  std::vector<RecordPlace> a, b;
  for (const auto& finding : sampled(large, 12)) a.push_back(finding.place);
  for (const auto& finding : sampled(many(1), 12)) b.push_back(finding.place);
  CHECK(a == b);
}
