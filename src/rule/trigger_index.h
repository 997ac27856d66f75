#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/key.h"
#include "base/stored.h"
#include "rule/rule_list.h"
#include "rule/weights.h"

namespace aside {

/// rules[rule].triggers[trigger].
struct TriggerRef {
  std::uint32_t rule = 0;
  std::uint32_t trigger = 0;
  friend bool operator==(TriggerRef, TriggerRef) = default;
};

/// What a sentence must hold for a trigger to be worth trying: of each of its clauses a word
/// or a tag. Features are the words and tags of all clauses, numbered; triggers are numbered
/// in the order of their rules. Lists are cut out of one array: those of x are
/// [begin[x], begin[x + 1]).
struct TriggerIndex {
  template <class Each>
  struct ListsOf {
    Stored<std::uint32_t> begin = std::vector<std::uint32_t>{0};
    Stored<Each> all;
    std::span<const Each> of(std::size_t x) const {
      return all.all().subspan(begin[x], begin[x + 1] - begin[x]);
    }
    void close() { begin.own().push_back(static_cast<std::uint32_t>(all.size())); }
  };
  using Lists = ListsOf<std::uint32_t>;
  /// Words, by key: an open table of a power of two; feature 0 is none.
  struct Slot {
    Key key = 0;
    std::uint32_t feature = 0;
  };
  Stored<TriggerRef> triggers;
  Stored<Slot> words;
  Stored<std::uint32_t> tags;           // feature of a tag, 0: none
  std::size_t features = 1;
  Lists wake;                           // of a feature: triggers whose first clause has it
  Lists clauses;                        // of a trigger: its other clauses
  Lists members;                        // of a clause: its features
  Stored<std::uint32_t> always;         // triggers without a clause
  Stored<TriggerRef> signals;           // triggers that ask for a signal or a fact
  Stored<TriggerRef> measured;          // those of rules that can alone change a report
  Stored<std::uint64_t> leads;          // triggers of rules that can alone change a report: bits

  /// The feature of a word, or 0.
  std::uint32_t feature_of(Key word) const;
};

/// Whether a match of the rule can by itself be seen in a report: a finding, a note, or
/// evidence that counts for a sum's gate. Facts, vetoes and circumstance cannot.
bool leads(const Rule& rule, std::span<const Weights> weights);

TriggerIndex index_triggers(const RuleList& rules, std::span<const Weights> weights,
                            std::size_t tags);

}  // namespace aside
