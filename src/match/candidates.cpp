// The features of a line are one set of bits, the triggers they wake another: reading the
// second in order gives every trigger once, in order.
#include "match/candidates.h"

#include <algorithm>
#include <bit>

namespace aside {
namespace {

/// Kept from line to line, so that nothing is allocated for one.
struct Bits {
  std::vector<std::uint64_t> words;

  void clear(std::size_t size) { words.assign((size + 63) / 64, 0); }
  bool has(std::uint32_t i) const { return (words[i / 64] >> (i % 64) & 1U) != 0; }
  /// Whether it was not there before.
  bool add(std::uint32_t i) {
    const auto bit = std::uint64_t{1} << (i % 64);
    const bool fresh = (words[i / 64] & bit) == 0;
    words[i / 64] |= bit;
    return fresh;
  }
};

struct Finder {
  const TriggerIndex& index;
  Bits features, awake;

  void wake(std::uint32_t feature) {
    if (feature == 0 || !features.add(feature)) return;
    for (const auto trigger : index.wake.of(feature)) awake.add(trigger);
  }

  bool holds_all(std::size_t trigger) const {
    const auto clauses = index.clauses.of(trigger);
    return std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) {
      const auto members = index.members.of(clause);
      return std::any_of(members.begin(), members.end(), [&](std::uint32_t f) { return features.has(f); });
    });
  }
};

}  // namespace

std::vector<TriggerRef> candidates(const Line& line, const TriggerIndex& index, bool only_leads) {
  if (line.keys.empty()) return {index.triggers.begin(), index.triggers.end()};
  thread_local Bits features, awake;
  features.clear(index.features);
  awake.clear(index.triggers.size());
  Finder finder{index, std::move(features), std::move(awake)};
  for (const auto trigger : index.always) finder.awake.add(trigger);
  for (const auto key : line.keys) finder.wake(index.feature_of(key));
  for (const auto& word : line.words)
    for (const auto mark : word.tags)
      if (mark.tag < index.tags.size()) finder.wake(index.tags[mark.tag]);
  std::vector<TriggerRef> out;
  for (std::size_t w = 0; w < finder.awake.words.size(); ++w) {
    auto bits = finder.awake.words[w] & (only_leads ? index.leads[w] : ~std::uint64_t{0});
    for (; bits != 0; bits &= bits - 1) {
      const auto trigger = 64 * w + static_cast<std::size_t>(std::countr_zero(bits));
      if (finder.holds_all(trigger)) out.push_back(index.triggers[trigger]);
    }
  }
  features = std::move(finder.features);
  awake = std::move(finder.awake);
  return out;
}

std::vector<TriggerRef> all_candidates(const Line& line, const Language& language) {
  return language.every ? language.every->found_in(line.text) : candidates(line, language.index);
}

}  // namespace aside
