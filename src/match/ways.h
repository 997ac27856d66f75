#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "match/glance_line.h"
#include "rule/rulebook.h"
#include "rule/sketch_steps.h"
#include "terms/draft.h"

namespace aside {

/// What is known of a line.
struct WayBits {
  std::vector<std::uint64_t> tried;  // triggers
  std::vector<std::uint64_t> there;  // features (GlanceTables::clauses)

  static bool has(const std::vector<std::uint64_t>& bits, std::size_t i) { return (bits[i / 64] >> (i % 64) & 1U) != 0; }
  static void add(std::vector<std::uint64_t>& bits, std::size_t i) { bits[i / 64] |= std::uint64_t{1} << (i % 64); }
};

/// What the nearest words on one side of a place have, for each reach: gathered as far as it is asked for.
class Nearby {
 public:
  void before(const GlancedLine& line, std::size_t place) { start(line, place, false); }
  void behind(const GlancedLine& line, std::size_t place) { start(line, place, true); }

  /// Whether one of the nearest `reach` words, or an edge among them, has one of these bits; or none
  /// of them is asked for, all key bits being set. Without a branch for each: most are not met.
  bool has(std::uint64_t keys, std::uint64_t tags, std::size_t reach) {
    while (gathered_ < reach) gather();
    return static_cast<bool>(static_cast<unsigned>(((keys & keys_[reach]) | (tags & tags_[reach])) != 0) | static_cast<unsigned>(keys == ~std::uint64_t{0}));
  }

 private:
  static constexpr std::size_t furthest = 16;

  void start(const GlancedLine& line, std::size_t place, bool behind) {
    line_ = &line;
    place_ = place;
    behind_ = behind;
    gathered_ = 0;
  }
  void gather();

  const GlancedLine* line_ = nullptr;
  std::size_t place_ = 0;  // behind: the next one; before: the one behind it
  bool behind_ = false;
  std::size_t gathered_ = 0;
  std::array<std::uint64_t, furthest> keys_{}, tags_{};
};

/// Finds in one line triggers that may match: those whose sketch runs through a step that no match
/// of theirs avoids (rule/glance_tables.h), and those that have no sketch. Around such a step no more of the line is
/// looked at than a run goes on, and a bounded number of words: linear in the line.
class WayFinder {
 public:
  using Way = GlanceTables::Way;

  /// `bits` are only kept to allocate nothing.
  /// `vetoed`: what a guard of its rule is sure to dismiss is not found.
  WayFinder(const Language& language, const GlanceTables::Ways& ways, unsigned audience, const GlancedLine& line,
            WayBits& bits, bool vetoed)
      : language_(language), ways_(ways), line_(line), audience_(audience), bits_(bits), vetoed_(vetoed), run_({}, line, line.size()) {
    look();
  }

  /// Whether `take` takes one of them: each is offered at most once, in no order.
  template <class Take>
  bool any(Take take) {
    for (const auto& way : ways_.always)
      if ((way.audiences >> audience_ & 1U) != 0 && may_match(way) && take(way)) return true;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      const auto& place = line_.words[i];
      before_.before(line_, i);
      next_.behind(line_, i + 1);
      if (any_of(ways_.by_word.of(place_of(i)), i, i + 1, next_, take)) return true;
      for (auto m = place.marks; m < place.marks_end; ++m) {
        const auto behind = i + line_.marks[m].words;
        if (behind > i + 1) further_.behind(line_, behind);
        if (any_of(ways_.by_tag.of(line_.marks[m].tag), i, behind, behind > i + 1 ? further_ : next_, take)) return true;
      }
    }
    return false;
  }

 private:
  template <class Take>
  bool any_of(std::span<const Way> some, std::size_t first, std::size_t behind, Nearby& after, Take take) {
    for (const auto& way : some)
      if (fits(way, after) && runs(way, first, behind) && take(way)) return true;
    return false;
  }

  void look();
  std::uint32_t place_of(std::size_t i) const { return line_.words[i].word != 0 ? line_.words[i].word : other(line_.keys[i]); }
  std::uint32_t other(Key key) const;
  bool runs(const Way& way, std::size_t first, std::size_t behind);
  /// Whether what stands around a step is what its ways lead through, and the readers are the rule's.
  bool fits(const Way& way, Nearby& after) {
    const unsigned read = way.audiences >> audience_ & 1U, before = before_.has(way.keys_before, way.tags_before, way.reach_before()) ? 1 : 0,
                   behind = after.has(way.keys_behind, way.tags_behind, way.reach_behind()) ? 1 : 0;
    return (read & before & behind) != 0;
  }
  bool may_match(const Way& way);
  bool holds_needs(std::uint32_t trigger) const;
  bool is_vetoed(const Way& way, std::size_t at) const;

  const Language& language_;
  const GlanceTables::Ways& ways_;
  const GlancedLine& line_;
  unsigned audience_;
  WayBits& bits_;
  bool vetoed_;
  Nearby before_, next_, further_;
  SketchRun<GlancedLine> run_;
};

/// A line that was read, as WayFinder and sketches see it.
void write_places(const Line& line, const Lexicon& lexicon, GlancedLine& out);

/// The triggers that may match in a line which has keys, each once, in the order of the rules.
std::vector<TriggerRef> triggers_in(const Line& line, const Language& language, const Draft& draft);

/// Which bit of Way::audiences stands for the readers of a draft.
inline unsigned audience_of(const Draft& draft) {
  return audience_bit(draft.audience == Audience::Group, draft.external, draft.face == Face::Strict);
}

}  // namespace aside
