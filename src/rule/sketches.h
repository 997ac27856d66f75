#pragma once

#include "rule/sketch.h"

namespace aside {

/// Sketches one behind the other, so that trying one touches nothing but its steps: no rule has
/// to be read for it.
struct Sketches {
  struct Place {
    std::uint64_t accepting = 0;
    std::uint32_t steps = 0, size = 0;          // where the steps begin, and how many: 0 of an unknown one
    std::uint32_t first = 0, into = 0, pool = 0;
    std::uint32_t unused = 0;
  };
  Stored<Place> places;
  Stored<Sketch::Step> steps;
  Stored<std::uint16_t> states;  // Sketch::first and Sketch::into of each
  Stored<std::uint32_t> pool;

  void add(const Sketch& sketch);
  SketchView operator[](std::size_t i) const {
    const auto& place = places[i];
    const auto* of_states = states.all().data();
    return {steps.all().subspan(place.steps, place.size), of_states + place.first, of_states + place.into,
            pool.all().data() + place.pool, place.accepting};
  }
};

}  // namespace aside
