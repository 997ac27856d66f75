// A line's words as the places of a run: 0 is "^", the last is "$".
#include "rule/sketch_run.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "rule/sketch_steps.h"
#include "text/chars.h"

namespace aside {
namespace {

struct LinePlaces {
  const Line& line;

  Key key(std::size_t place) const { return line.keys[place]; }
  std::uint64_t tags(std::size_t place) const { return line.tags[place]; }
  bool is_word(std::size_t place) const { return place > 0 && place <= line.words.size(); }
  bool wordish(std::size_t place) const {
    if (!is_word(place)) return false;
    const auto& text = line.words[place - 1].text;
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || !is_ascii(c); });
  }
  template <class Test>
  bool any_mark(std::size_t place, Test test) const {
    if (!is_word(place)) return false;
    const auto& marks = line.words[place - 1].tags;
    return std::any_of(marks.begin(), marks.end(), [&](Mark mark) {
      return mark.part != Part::Closes && mark.words <= most_words && test(mark.tag, mark.words);
    });
  }
  bool may_be_skipped(std::size_t) const { return false; }
};

constexpr std::size_t long_line = 3;  // shorter ones are run through as soon

}  // namespace

bool leads_through(const Sketch& sketch, std::uint64_t keys, std::uint64_t tags) {
  if (!sketch.known()) return false;
  const auto* steps = sketch.steps.all().data();
  const auto* first = sketch.first.all().data();
  std::uint64_t states = 1, done = 0;
  while ((states & ~done) != 0) {
    const auto state = static_cast<std::size_t>(std::countr_zero(states & ~done));
    done |= std::uint64_t{1} << state;
    for (std::size_t s = first[state]; s < first[state + 1]; ++s)
      if (steps[s].takes_any() || (steps[s].keys_seen & keys) != 0 || (steps[s].tags_seen & tags) != 0)
        states |= std::uint64_t{1} << steps[s].to;
  }
  return (states & sketch.accepting) != 0;
}

bool may_match(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last) {
  const LinePlaces places{line};
  if (!tells(sketch, line)) return true;
  if (last - first > long_line && !leads_through(sketch, line.any_key, line.any_tag)) return false;
  return SketchRun(sketch, places, last).from(first);
}

std::size_t may_begin(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last) {
  const LinePlaces places{line};
  SketchRun run(sketch, places, last);
  run.look_at_first();
  for (auto place = first; place < last; ++place)
    if (run.begins(place) && run.at(place)) return place;
  return last;
}

}  // namespace aside
