#pragma once

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// Whether a remark gives as the reason what the reader outside the house, or somebody who
/// belongs to them or to nobody, did: a reply to them does without.
bool lays_it_outside(const Story& story, const Remark& remark);

/// Whether a remark lays it on the reader or their people: "the leak is down to how you used it", "which
/// yours didn't".
bool blames_reader(const Story& story, const Remark& remark);

/// What a reader outside the house wants to hear, where the draft has none: the apology is for
/// what the draft tells went wrong or cannot be had, or stands alone before the rest; and where
/// nothing is offered, a blank for what can be done.
void own_and_go_forward(const Story& story, const Judge& judge, Passages& passages);

}  // namespace aside
