#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// Words [first, last) of a sentence as a sentence that speaks of none of `story.pinned`:
/// who was called falls, what they did is said in the passive voice, what they own is "the",
/// a tail that names them falls. Nothing where that cannot be done. With `teams` it speaks
/// of no team or company instead.
std::optional<std::string> denamed(const Story& story, WordRange where, bool teams = false);

}  // namespace aside
