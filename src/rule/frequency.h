#pragma once

#include <array>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "rule/beside.h"
#include "rule/glance_tables.h"

namespace aside {

/// How often words and tags stand in ordinary text. Counted in the rules' own examples: what is
/// common there is common in chat.
class Frequency {
 public:
  static constexpr std::size_t too_common = std::size_t{1} << 40U;

  /// `words` needs its forms, words and tags, and `lexicon` to be those of `tables`.
  Frequency(const Lexicon& lexicon, const RuleList& rules, const GlanceTables& tables);

  /// What it costs to look for a step: a little wherever one of its words stands, much more where
  /// what stands beside it fits as well.
  std::size_t cost(const Sketch& sketch, const Sketch::Step& step) const;

 private:
  double share(const Beside& beside) const;

  std::unordered_map<Key, std::size_t> of_key_;
  std::vector<std::size_t> of_tag_;
  std::array<double, 64> key_bits_{}, tag_bits_{};  // the share of all words that have each
};

}  // namespace aside
