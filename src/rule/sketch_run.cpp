// The run keeps a set of states for each of the next words, since an expression takes several.
#include "rule/sketch_run.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "text/chars.h"

namespace aside {
namespace {

/// A run over the places of a line: 0 is "^", the last is "$".
struct Run {
  std::span<const Sketch::Step> steps;
  std::span<const std::uint16_t> starts;
  const std::uint32_t* pool;
  std::uint64_t accepting;
  const Line& line;
  std::size_t last;
  std::size_t furthest = 0;                // the last place that some state waits at
  std::array<std::uint64_t, 16> ahead{};   // the states of the next places: 13 at most

  Run(const Sketch& sketch, const Line& of, std::size_t end)
      : steps(sketch.steps.all()), starts(sketch.first.all()), pool(sketch.pool.all().data()),
        accepting(sketch.accepting), line(of), last(end) {}

  /// Whether the phrase ends there.
  bool reach(std::size_t place, const Sketch::Step& step) {
    if (place > last) return false;
    const auto bit = std::uint64_t{1} << step.to;
    ahead[place % ahead.size()] |= bit;
    furthest = std::max(furthest, place);
    return (accepting & bit) != 0;
  }

  static bool among(const std::uint32_t* first, std::size_t size, std::uint32_t wanted) {
    return std::binary_search(first, first + size, wanted);
  }

  bool take(std::size_t place, const Sketch::Step& step) {
    const auto* words = pool + step.begin;
    const auto* tags = words + step.words;
    if (step.any) return reach(place + 1, step);
    const auto key = line.keys[place];
    if ((step.keys_seen >> (key % 64) & 1U) != 0 &&
        among(words, step.words, key) && reach(place + 1, step))
      return true;
    if (place == 0 || place > line.words.size()) return false;
    const auto& word = line.words[place - 1];
    if (step.wordish && has_letter(word.text) && reach(place + 1, step)) return true;
    if ((step.tags_seen & line.tags[place]) == 0) return false;
    for (const auto mark : word.tags) {
      if (mark.part == Part::Closes || mark.words > most_words) continue;
      if (among(tags, step.tags, mark.tag) &&
          reach(place + mark.words, step))
        return true;
      if (among(tags + step.tags, step.owners, mark.tag) &&
          reach(place + mark.words + 1, step))
        return true;
    }
    return false;
  }

  static bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || is_digit(c) || !is_ascii(c);
    });
  }

  bool go_on(std::size_t place, std::uint64_t states) {
    for (; states != 0; states &= states - 1) {
      const auto state = static_cast<std::size_t>(std::countr_zero(states));
      for (auto s = starts[state]; s < starts[state + 1]; ++s)
        if (take(place, steps[s])) return true;
    }
    return false;
  }

  /// Whether the phrase ends when it begins at any place from `first` on.
  bool from(std::size_t first) {
    for (auto place = first; place < last; ++place)
      if (go_on(place, std::exchange(ahead[place % ahead.size()], 0) | 1U)) return true;
    return false;
  }

  /// Whether it ends when it begins at `first`. Nothing is left ahead where it does not.
  bool at(std::size_t first) {
    furthest = first;
    if (go_on(first, 1U)) return true;
    for (auto place = first + 1; place <= furthest; ++place) {
      const auto states = std::exchange(ahead[place % ahead.size()], 0);
      if (place < last && go_on(place, states)) return true;
    }
    return false;
  }
};

}  // namespace

bool may_match(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last) {
  return !tells(sketch, line) || Run(sketch, line, last).from(first);
}

std::size_t may_begin(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last) {
  // What the first word can be, of all ways at once: most places are no beginning.
  std::uint64_t keys = 0, tags = 0;
  bool all = false;
  for (auto s = sketch.first[0]; s < sketch.first[1]; ++s) {
    const auto& step = sketch.steps[s];
    keys |= step.keys_seen;
    tags |= step.tags_seen;
    all = all || step.any || step.wordish;
  }
  Run run(sketch, line, last);
  for (auto place = first; place < last; ++place)
    if (all || (keys >> (line.keys[place] % 64) & 1U) != 0 || (tags & line.tags[place]) != 0)
      if (run.at(place)) return place;
  return last;
}

}  // namespace aside
