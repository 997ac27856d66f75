#pragma once

#include "suggest/story.h"

namespace aside {

/// Whether the draft points at somebody as the one it was: "It was Jules", "That's you Dean", "Who signed for it?
/// Scott." Nobody who helped.
bool is_pointed_at(const Story& story, std::size_t person);

/// Whoever only stands near is not found fault with beside one who is called to account or pointed at; and where
/// all pinned only stand near, whoever is pointed at is. Changes `pinned` and `harmed`. `report`: that of the draft.
void keep_to_accused(Story& story, const Report& report);

/// Where nothing is held against any of the pinned in a sentence that names them, in words of a deed or by a call to
/// account, none of them is meant, and the draft does not say who is: "The hall was left open. Gwen has locked it
/// since." Changes `pinned` and `harmed`.
void leave_unmeant(Story& story, const Report& report);

}  // namespace aside
