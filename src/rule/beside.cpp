// From the step outwards a run takes any words for a gap, one each, and then one by its key or by
// its tag: that word stands no further away than the gaps are long.
#include "rule/beside.h"

#include <algorithm>
#include <array>

namespace aside {
namespace {

constexpr std::size_t furthest = 12;

/// How many words a run takes for gaps before it waits in a state, for those it comes to so.
struct Gaps {
  static constexpr int never = -1;
  std::array<int, 64> before;
  std::uint64_t states = 0;
  int longest = 0;

  explicit Gaps(std::size_t state) {
    before.fill(never);
    come(state, 0);
  }
  bool come(std::size_t state, int words) {
    if (before[state] >= words) return false;
    before[state] = words;
    states |= std::uint64_t{1} << state;
    longest = std::max(longest, words);
    return true;
  }
};

/// `near` is the state at the end of a step that is looked from, `far` the one at its other end.
template <class Near, class Far>
Beside beside(const Sketch& sketch, std::size_t state, std::uint64_t ends, std::size_t owner, Near near, Far far) {
  const Beside anything{~std::uint64_t{0}, ~std::uint64_t{0}, 1};
  Gaps gaps(state);
  for (bool more = true; more;) {
    more = false;
    for (const auto& step : sketch.steps)
      if (step.takes_any() && gaps.before[near(step)] != Gaps::never)
        more = gaps.come(far(step), gaps.before[near(step)] + 1) || more;
    if (static_cast<std::size_t>(gaps.longest) + owner + 2 > furthest) return anything;  // ".*" has no end
  }
  if ((gaps.states & ends) != 0) return anything;
  Beside out;
  for (const auto& step : sketch.steps) {
    if (gaps.before[near(step)] == Gaps::never) continue;
    out.keys |= step.keys_seen;
    out.tags |= step.tags_seen;
    if (step.owners > 0) owner = std::max<std::size_t>(owner, 1);
  }
  out.reach = static_cast<std::uint8_t>(static_cast<std::size_t>(gaps.longest) + owner + 1);
  return out;
}

}  // namespace

Beside before_step(const Sketch& sketch, const Sketch::Step& step) {
  return beside(sketch, step.from, 1U, 0, [](const auto& s) { return s.to; }, [](const auto& s) { return s.from; });
}

Beside behind_step(const Sketch& sketch, const Sketch::Step& step) {
  return beside(sketch, step.to, sketch.accepting, step.owners > 0 ? 1 : 0, [](const auto& s) { return s.from; },
                [](const auto& s) { return s.to; });
}

}  // namespace aside
