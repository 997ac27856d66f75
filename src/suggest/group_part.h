#pragma once

#include "suggest/compose.h"
#include "suggest/story.h"
#include "suggest/suggest.h"

namespace aside {

/// What fell for the group with a reproach beside it comes back as far as it is a clause of the event: "Freezer 2
/// was at -4 this morning" of "Freezer 2 was at -4 this morning, and guess who was on lock-up, Sam". Only what
/// names none of the pinned, speaks to nobody, counts nobody's doings and passes the judge alone. Judges at most
/// sixteen times.
void bring_back_for_group(const Story& story, const Judge& judge, Passages& passages);

}  // namespace aside
