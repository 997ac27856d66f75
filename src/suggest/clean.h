#pragma once

#include "suggest/compose.h"
#include "suggest/suggest.h"

namespace aside {

/// Changes `passages` until their text lints to `send` for `draft`'s audience (its text is
/// replaced): by another wording of the passage, by the rule's own, by leaving out. Judges at most
/// eight times. Gives false when nothing of the draft is left, and for more than 64 KiB.
bool make_clean(Passages& passages, Draft draft, const Judge& judge);

}  // namespace aside
