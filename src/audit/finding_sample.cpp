// The first pass chooses messages by their digests, the second collects their findings.
#include "audit/finding_sample.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace aside {
namespace {

/// What tells a message: its digest, then its place.
using Key = std::tuple<std::string, std::string, std::uint64_t>;

Key key_of(const AuditFinding& finding) { return {finding.message, finding.place.file, finding.place.offset}; }

std::set<Key> chosen(const FindingList& list, std::size_t most) {
  std::map<std::string, std::set<Key>> by_rule;
  for (const auto& finding : list) {
    auto& those = by_rule[finding.rule];
    those.insert(key_of(finding));
    if (those.size() > most) those.erase(std::prev(those.end()));
  }
  std::map<Key, std::size_t> ranks;  // the best of any rule
  for (const auto& [rule, those] : by_rule) {
    std::size_t rank = 0;
    for (const auto& key : those) {
      const auto [at, is_new] = ranks.try_emplace(key, rank);
      if (!is_new) at->second = std::min(at->second, rank);
      ++rank;
    }
  }
  std::vector<std::pair<std::size_t, Key>> order;
  for (const auto& [key, rank] : ranks) order.emplace_back(rank, key);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), most));
  std::set<Key> out;
  for (auto& [rank, key] : order) out.insert(std::move(key));
  return out;
}

}  // namespace

FindingList sampled(const FindingList& list, std::size_t most) {
  const auto keys = chosen(list, most);
  std::vector<AuditFinding> out;
  for (const auto& finding : list)
    if (keys.contains(key_of(finding))) out.push_back(finding);
  return FindingList::in_memory(std::move(out));
}

}  // namespace aside
