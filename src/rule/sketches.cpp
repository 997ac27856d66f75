#include "rule/sketches.h"

namespace aside {
namespace {

template <class T>
std::uint32_t append(Stored<T>& all, const Stored<T>& more) {
  const auto begin = static_cast<std::uint32_t>(all.size());
  all.own().insert(all.own().end(), more.begin(), more.end());
  return begin;
}

}  // namespace

void Sketches::add(const Sketch& sketch) {
  Place place;
  place.accepting = sketch.accepting;
  place.size = static_cast<std::uint32_t>(sketch.steps.size());
  place.steps = append(steps, sketch.steps);
  place.first = append(states, sketch.first);
  place.into = append(states, sketch.into);
  place.pool = append(pool, sketch.pool);
  places.own().push_back(place);
}

}  // namespace aside
