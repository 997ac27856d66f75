#pragma once

#include <utility>

#include "match/match.h"

namespace aside {

/// The words of a match that softer words take the place of: those its trigger marks, or all.
inline std::pair<std::size_t, std::size_t> marked_words(const Trigger& trigger, const PatternMatch& found,
                                                        const Line& line) {
  std::pair out(found.first, found.last);
  if (!trigger.marked) return out;
  for (const auto& inner : match_pattern(*trigger.marked, line)) {
    if (inner.first < found.first || inner.last > found.last) continue;
    out = {inner.first, inner.last};
    if (!trigger.marks_end) break;
  }
  return out;
}

}  // namespace aside
