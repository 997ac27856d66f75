#pragma once

#include <cstdint>

#include "rule/sketch.h"

namespace aside {

/// What every run through a step takes beside it: one of the nearest `reach` words, edges not
/// counted, has one of these bits, or is an edge that has. All bits: nothing is known.
struct Beside {
  std::uint64_t keys = 0, tags = 0;
  std::uint8_t reach = 1;
  bool anything() const { return keys == ~std::uint64_t{0}; }
};

Beside before_step(const Sketch& sketch, const Sketch::Step& step);
Beside behind_step(const Sketch& sketch, const Sketch::Step& step);

}  // namespace aside
