// Two threads may read the same rule at once: the one that is late throws its own away.
#include "rule/rule_list.h"

#include <algorithm>
#include <utility>

namespace aside {

RuleList::RuleList(std::vector<Rule> rules) : entries_(new Entry[rules.size()]), size_(rules.size()) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (std::size_t i = 0; i < size_; ++i) {
    const auto* rule = new Rule(std::move(rules[i]));
    entries_[i].id = rule->id;
    entries_[i].rule = rule;
  }
}

RuleList::RuleList(const std::vector<Lent>& rules, Read read)
    : entries_(new Entry[rules.size()]), size_(rules.size()), read_(read) {
  for (std::size_t i = 0; i < size_; ++i) {
    entries_[i].id = rules[i].id;
    entries_[i].bytes = rules[i].bytes;
  }
}

const Rule& RuleList::operator[](std::size_t i) const {
  auto& entry = entries_[i];
  if (const auto* known = entry.rule.load(std::memory_order_acquire)) return *known;
  auto fresh = std::make_unique<const Rule>(read_(entry.bytes));
  const Rule* before = nullptr;
  if (entry.rule.compare_exchange_strong(before, fresh.get(), std::memory_order_acq_rel)) return *fresh.release();
  return *before;
}

std::size_t RuleList::find(std::string_view id) const {
  const auto* begin = entries_.get();
  const auto* at = std::lower_bound(begin, begin + size_, id,
                                    [](const Entry& entry, std::string_view key) { return entry.id < key; });
  return at != begin + size_ && at->id == id ? static_cast<std::size_t>(at - begin) : size_;
}

}  // namespace aside
