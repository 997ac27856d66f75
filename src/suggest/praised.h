#pragma once

#include "suggest/story.h"

namespace aside {

/// What praises somebody besides the pinned, in words that no finding of `calm` covers, is thanks; and of several
/// pinned one who is praised so only bore it or helped. Changes roles and `pinned`.
void thank_praised(Story& story, const Report& calm);

/// Whoever by the draft kept to themselves what they did is pinned, and who only comes behind them with a deed of
/// their own is not: "Marek changed the timer and told no one. Odile baked forty loaves". Changes `pinned`.
void charge_silent(Story& story);

}  // namespace aside
