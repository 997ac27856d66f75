#pragma once

#include <cstddef>

#include "lexicon/line.h"
#include "rule/sketch.h"

namespace aside {

/// Whether the sketch can tell anything about the line.
inline bool tells(const Sketch& sketch, const Line& line) { return sketch.known() && !line.keys.empty(); }

/// Whether a run could go through the sketch where the words were in any order and each could be
/// taken again: `keys` and `tags` have a bit for every one there is. A few steps, whatever the line.
bool leads_through(const Sketch& sketch, std::uint64_t keys, std::uint64_t tags);

/// Whether the phrase may match within places [first, last) of `line.keys`. Linear. True
/// where nothing is known.
bool may_match(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last);

/// The first place of [first, last) at which the phrase may begin to match within them, or
/// `last`. Only of a sketch that `tells`. Each place that looks like a beginning costs as much
/// as the phrase may be long: up to the rest of the line.
std::size_t may_begin(const Sketch& sketch, const Line& line, std::size_t first, std::size_t last);

}  // namespace aside
