#pragma once

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// What the draft says was done or will be about what `person` bore: a rule for all, what the writer or "we" have
/// done or do, what was put right. Nothing of the pinned and of nobody else. Turned to them.
Passages what_was_done(const Story& story, std::size_t person);

}  // namespace aside
