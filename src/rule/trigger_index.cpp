// Two passes: features are numbered, then every feature gets the triggers that it wakes.
#include "rule/trigger_index.h"

#include <bit>
#include <unordered_map>

namespace aside {
namespace {

struct Numbering {
  TriggerIndex& index;
  std::unordered_map<Key, std::uint32_t> words;

  std::uint32_t word(const std::string& text) {
    const auto [it, fresh] = words.try_emplace(key_of(text), static_cast<std::uint32_t>(index.features));
    if (fresh) ++index.features;
    return it->second;
  }
  std::uint32_t tag(TagId id) {
    auto& feature = index.tags.own()[id];
    if (feature == 0) feature = static_cast<std::uint32_t>(index.features++);
    return feature;
  }
  std::vector<std::uint32_t> of(const Clause& clause) {
    std::vector<std::uint32_t> out;
    for (const auto& each : clause.words) out.push_back(word(each));
    for (const auto each : clause.tags) out.push_back(tag(each));
    return out;
  }

  void fill_table() {
    auto& table = index.words.own();
    table.resize(std::bit_ceil(2 * words.size() + 2));
    for (const auto& [key, feature] : words) {
      auto at = key & (table.size() - 1);
      while (table[at].feature != 0) at = (at + 1) & (table.size() - 1);
      table[at] = {key, feature};
    }
  }
};

}  // namespace

std::uint32_t TriggerIndex::feature_of(Key word) const {
  const auto table = words.all();
  if (table.empty()) return 0;
  for (auto at = word & (table.size() - 1);; at = (at + 1) & (table.size() - 1))
    if (table[at].feature == 0 || table[at].key == word) return table[at].feature;
}

bool leads(const Rule& rule, std::span<const Weights> weights) {
  if (rule.kind == RuleKind::Finding || rule.kind == RuleKind::Note) return true;
  if (rule.kind != RuleKind::Evidence || !rule.category) return false;
  const auto counts = [&](Sum sum) { return weights[static_cast<std::size_t>(sum)].of(rule.id) > 0; };
  return (rule.face && counts(Sum::Face)) || (rule.hostile && counts(Sum::Hostile));
}

TriggerIndex index_triggers(const RuleList& rules, std::span<const Weights> weights,
                            std::size_t tags) {
  TriggerIndex index;
  index.tags.own().resize(tags);
  Numbering numbering{index, {}};
  std::vector<std::vector<std::uint32_t>> wake;
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    const bool lead = leads(rules[r], weights);
    for (std::uint32_t t = 0; t < rules[r].triggers.size(); ++t) {
      const auto& trigger = rules[r].triggers[t];
      if (!trigger.signal.empty()) {
        index.signals.own().push_back({r, t});
        if (lead) index.measured.own().push_back({r, t});
        continue;
      }
      const auto id = static_cast<std::uint32_t>(index.triggers.size());
      index.triggers.own().push_back({r, t});
      if (id % 64 == 0) index.leads.own().push_back(0);
      if (lead) index.leads.own().back() |= std::uint64_t{1} << (id % 64);
      const auto& clauses = trigger.pattern.clauses();
      if (clauses.empty()) index.always.own().push_back(id);
      for (std::size_t c = 0; c < clauses.size(); ++c) {
        const auto features = numbering.of(clauses[c]);
        if (wake.size() < index.features) wake.resize(index.features);
        if (c == 0) {
          for (const auto feature : features)
            if (wake[feature].empty() || wake[feature].back() != id) wake[feature].push_back(id);
          continue;
        }
        index.clauses.all.own().push_back(static_cast<std::uint32_t>(index.members.begin.size() - 1));
        index.members.all.own().insert(index.members.all.own().end(), features.begin(), features.end());
        index.members.close();
      }
      index.clauses.close();
    }
  }
  wake.resize(index.features);
  for (const auto& each : wake) {
    index.wake.all.own().insert(index.wake.all.own().end(), each.begin(), each.end());
    index.wake.close();
  }
  numbering.fill_table();
  return index;
}

}  // namespace aside
