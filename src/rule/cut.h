#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "rule/sketch.h"

namespace aside {

/// What it costs to look for a step: how often its words stand in ordinary text.
using StepCost = std::function<std::size_t(const Sketch::Step&)>;

/// Steps that no way through a sketch avoids, together as cheap as they can be: where none
/// of them can be taken the phrase does not match. Indices into `sketch.steps`; empty where
/// every choice holds a step of at least `most`. `sketch` must be known.
std::vector<std::size_t> cheapest_cut(const Sketch& sketch, const StepCost& cost, std::size_t most);

}  // namespace aside
