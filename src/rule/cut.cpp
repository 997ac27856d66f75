// A minimum cut, found by filling the sketch with flow along shortest ways (Edmonds & Karp
// 1972): the steps that are full on the border of what can still be reached.
#include "rule/cut.h"

#include <algorithm>
#include <bit>

namespace aside {
namespace {

struct Net {
  std::size_t nodes;
  std::vector<std::size_t> room;  // from · nodes + to

  explicit Net(std::size_t size) : nodes(size), room(size * size, 0) {}
  std::size_t& between(std::size_t from, std::size_t to) { return room[from * nodes + to]; }

  /// For every node the one before it on a shortest way from 0, or `nodes`.
  std::vector<std::size_t> ways() {
    std::vector<std::size_t> before(nodes, nodes), open{0};
    before[0] = 0;
    for (std::size_t next = 0; next < open.size(); ++next)
      for (std::size_t to = 0; to < nodes; ++to)
        if (before[to] == nodes && between(open[next], to) > 0) {
          before[to] = open[next];
          open.push_back(to);
        }
    return before;
  }
};

}  // namespace

std::vector<std::size_t> cheapest_cut(const Sketch& sketch, const StepCost& cost, std::size_t most) {
  std::size_t states = 1;
  for (const auto& step : sketch.steps) states = std::max<std::size_t>({states, step.from + 1U, step.to + 1U});
  const auto last = states;  // one node for all ends
  const auto node = [&](std::size_t state) { return (sketch.accepting >> state & 1U) != 0 ? last : state; };
  Net net(states + 1);
  for (const auto& step : sketch.steps) {
    if (node(step.from) == last) continue;  // the phrase has ended before
    net.between(step.from, node(step.to)) += std::min(cost(step), most);
  }
  std::size_t flow = 0;
  for (;;) {
    const auto before = net.ways();
    if (before[last] == net.nodes) break;
    auto room = most;
    for (auto at = last; at != 0; at = before[at]) room = std::min(room, net.between(before[at], at));
    for (auto at = last; at != 0; at = before[at]) {
      net.between(before[at], at) -= room;
      net.between(at, before[at]) += room;
    }
    if ((flow += room) >= most) return {};
  }
  const auto reached = net.ways();
  std::vector<std::size_t> out;
  for (std::size_t s = 0; s < sketch.steps.size(); ++s) {
    const auto& step = sketch.steps[s];
    if (node(step.from) != last && reached[step.from] != net.nodes && reached[node(step.to)] == net.nodes) out.push_back(s);
  }
  return out;
}

}  // namespace aside
