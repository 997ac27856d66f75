#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether the draft points at somebody as the one it was: "It was Jules", "That's you Dean", "Who signed for it?
/// Scott." Nobody who helped.
bool is_pointed_at(const Story& story, std::size_t person);

/// Whoever only stands near is not found fault with beside one who is called to account or pointed at; and where
/// all pinned only stand near, whoever is pointed at is. Changes `pinned` and `harmed`. `report`: that of the draft.
void keep_to_accused(Story& story, const Report& report);

}  // namespace aside
