#pragma once

#include <optional>

#include "suggest/story.h"

namespace aside {

/// Of whom a draft says outright that it came of them, or that it was theirs to do: "because Odalys read the wrong
/// line", "Hedda was meant to close the vents", "after Bo had reminded Hedda". Nobody who is thanked.
Persons blamed_in(const Story& story);

/// Where all that are pinned only bore it and one other is blamed, that one is pinned, and they are harmed; beside
/// somebody else pinned they are harmed as well.
void keep_to_blamed(Story& story);

/// "Hedda was meant to close it. Bo carried out 80 trays. She won't be doing rounds": what is held against "her" is
/// held against the one who is pinned, not against whoever bore it. Nothing where no pronoun is taken so.
std::optional<People> with_blamed_meant(const Story& story);

}  // namespace aside
