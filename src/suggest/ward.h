#pragma once

#include "suggest/story.h"

namespace aside {

/// Finds children, pupils and animals as far as can be seen: "Little Poppy", "Bella the spaniel", "Owen in 4B"; in a
/// draft about children or animals whoever does no work in it and is not spoken to. No member is one, nobody with a
/// title, nobody pointed at. They are none of `pinned` unless nobody else can be meant. Changes `wards` and `pinned`.
void leave_wards(Story& story);

}  // namespace aside
