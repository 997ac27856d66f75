#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "lexicon/words.h"
#include "rule/sketch.h"

namespace aside {

/// A run over places, each of which has
/// - key(place), tags(place): its word, and a bit for every tag of it, tag modulo 64;
/// - wordish(place): whether it is a word with a letter or a digit, no mark and no edge;
/// - any_mark(place, f): whether f(tag, words) holds of some expression that begins there;
/// - may_be_skipped(place): whether it and the next one may both not be there.
/// The run keeps a set of states for each of the next words, since an expression takes several.
template <class Places>
struct SketchRun {
  const Key owner = key_of("'s");
  SketchView sketch;
  const Places& places;
  std::size_t last;
  std::size_t furthest = 0;                // the last place that some state waits at
  std::array<std::uint64_t, 16> ahead{};   // the states of the next places: 13 at most
  std::uint64_t first_keys = 0, first_tags = 0;
  bool first_any = false;

  /// `sketch` may be another one later, when nothing is ahead.
  SketchRun(const SketchView& of, const Places& over, std::size_t end) : sketch(of), places(over), last(end) {}

  /// Before `begins`.
  void look_at_first() {
    for (auto s = sketch.first[0]; s < sketch.first[1]; ++s) {
      first_keys |= sketch.steps[s].keys_seen;
      first_tags |= sketch.steps[s].tags_seen;
      first_any = first_any || sketch.steps[s].takes_any();
    }
  }

  /// Whether the phrase may begin there, by what its first word can be of all ways at once:
  /// most places are no beginning.
  bool begins(std::size_t place) const {
    return first_any || (first_keys >> (places.key(place) % 64) & 1U) != 0 || (first_tags & places.tags(place)) != 0;
  }

  /// Whether the phrase ends there.
  bool reach(std::size_t place, const Sketch::Step& step) {
    if (place > last) return false;
    const auto bit = std::uint64_t{1} << step.to;
    ahead[place % ahead.size()] |= bit;
    furthest = std::max(furthest, place);
    return (sketch.accepting & bit) != 0;
  }

  static bool among(const std::uint32_t* first, std::size_t size, std::uint32_t wanted) {
    return std::binary_search(first, first + size, wanted);
  }

  bool takes_kind(std::size_t place, const Sketch::Step& step) const {
    return (step.wordish || step.marks) && (places.wordish(place) ? step.wordish : step.marks);
  }

  bool owns(std::size_t place) const { return place < last && places.key(place) == owner; }

  bool take(std::size_t place, const Sketch::Step& step) {
    const auto* words = sketch.pool + step.begin;
    const auto* tags = words + step.words;
    if (step.any) return reach(place + 1, step);
    const auto key = places.key(place);
    if ((step.keys_seen >> (key % 64) & 1U) != 0 &&
        among(words, step.words, key) && reach(place + 1, step))
      return true;
    if (takes_kind(place, step) && reach(place + 1, step)) return true;
    if ((step.tags_seen & places.tags(place)) == 0) return false;
    return places.any_mark(place, [&](std::uint32_t tag, std::size_t count) {
      return (among(tags, step.tags, tag) && reach(place + count, step)) ||
             (among(tags + step.tags, step.owners, tag) && owns(place + count) && reach(place + count + 1, step));
    });
  }

  bool go_on(std::size_t place, std::uint64_t states) {
    for (; states != 0; states &= states - 1) {
      const auto state = static_cast<std::size_t>(std::countr_zero(states));
      for (auto s = sketch.first[state]; s < sketch.first[state + 1]; ++s)
        if (take(place, sketch.steps[s])) return true;
    }
    return false;
  }

  /// Whether the phrase ends when it begins at any place from `first` on.
  bool from(std::size_t first) {
    look_at_first();
    for (auto place = first; place < last; ++place) {
      const auto states = std::exchange(ahead[place % ahead.size()], 0) | (begins(place) ? 1U : 0U);
      if (states == 0) continue;
      if (places.may_be_skipped(place)) ahead[(place + 2) % ahead.size()] |= states;
      if (go_on(place, states)) return true;
    }
    return false;
  }

  enum class Told { No, Yes, Unknown };

  /// Whether it ends when one of `states` waits at `first`, looking at no more than `most` places.
  Told ends_behind(std::size_t first, std::uint64_t states, std::size_t most) {
    if ((states & sketch.accepting) != 0) return Told::Yes;
    const auto limit = first + most;
    furthest = first;
    for (auto place = first;; states = std::exchange(ahead[++place % ahead.size()], 0)) {
      if (place >= limit) break;
      if (states != 0 && place < last) {
        if (places.may_be_skipped(place)) {
          ahead[(place + 2) % ahead.size()] |= states;
          furthest = std::max(furthest, place + 2);
        }
        if (go_on(place, states)) {
          ahead = {};
          return Told::Yes;
        }
      }
      if (place >= furthest) return Told::No;
    }
    ahead = {};
    return Told::Unknown;
  }

  /// Whether a run that begins somewhere before can wait in `state` at `first`, likewise. Steps are
  /// gone backwards: an expression is seen from behind by the bit that its last word has of it.
  Told begins_before(std::size_t first, std::size_t state, std::size_t most) {
    auto states = std::uint64_t{1} << state;
    auto lowest = first;
    const auto come = [&](std::size_t place, const Sketch::Step& step) {
      ahead[place % ahead.size()] |= std::uint64_t{1} << step.from;
      lowest = std::min(lowest, place);
    };
    for (auto place = first;; states = std::exchange(ahead[--place % ahead.size()], 0)) {
      if ((states & 1U) != 0) {
        ahead = {};
        return Told::Yes;
      }
      if (first - place >= most) break;
      if (states != 0 && place > 0) {
        if (place >= 2 && places.may_be_skipped(place - 2)) {
          ahead[(place - 2) % ahead.size()] |= states;
          lowest = std::min(lowest, place - 2);
        }
        for (; states != 0; states &= states - 1) {
          const auto state = static_cast<std::size_t>(std::countr_zero(states));
          for (auto s = sketch.into[state]; s < sketch.into[state + 1]; ++s) come_by(place, sketch.steps[sketch.into[s]], come);
        }
      }
      if (place <= lowest) return Told::No;
    }
    ahead = {};
    return Told::Unknown;
  }

  template <class Come>
  void come_by(std::size_t place, const Sketch::Step& step, Come come) const {
    const auto before = place - 1;
    if (step.any) return come(before, step);
    const auto* words = sketch.pool + step.begin;
    const auto* tags = words + step.words;
    const auto key = places.key(before);
    if (((step.keys_seen >> (key % 64) & 1U) != 0 && among(words, step.words, key)) || takes_kind(before, step))
      come(before, step);
    const auto by_marks = [&](std::size_t behind, const std::uint32_t* of, std::size_t size) {
      if (size == 0 || behind == 0 || (step.tags_seen & places.tags(behind - 1)) == 0) return;
      for (std::size_t words = 1; words <= std::min(behind, most_words); ++words)
        if ((step.tags_seen & places.tags(behind - words)) != 0 && places.any_mark(behind - words, [&](std::uint32_t tag, std::size_t count) {
              return count == words && among(of, size, tag);
            }))
          come(behind - words, step);
    };
    by_marks(place, tags, step.tags);
    if (key == owner) by_marks(place - 1, tags + step.tags, step.owners);
  }

  /// Whether it ends when one of `states` waits at `first`: the first one, when it begins there.
  /// Nothing is left ahead where it does not.
  bool at(std::size_t first, std::uint64_t states = 1U) {
    furthest = first;
    for (auto place = first;; states = std::exchange(ahead[++place % ahead.size()], 0)) {
      if (states != 0 && place < last) {
        if (places.may_be_skipped(place)) {
          ahead[(place + 2) % ahead.size()] |= states;
          furthest = std::max(furthest, place + 2);
        }
        if (go_on(place, states)) return true;
      }
      if (place >= furthest) return false;
    }
  }
};

}  // namespace aside
