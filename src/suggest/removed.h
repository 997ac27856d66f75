#pragma once

#include <string>

#include "suggest/story.h"

namespace aside {

/// Whether remark i only says why somebody pinned is taken off what they did, where that is told to others:
/// "I've taken Sam off the account. | She missed two calls | and the client has lost patience." Who takes over,
/// what is asked and what holds from now on is none of it.
bool is_why_removed(const Story& story, std::size_t i);

/// Whether a remark announces such a removal.
bool announces_removal(const Story& story);

/// Remark i with what it takes over by its noun: "Zainab takes it over" behind "I've taken Imogen off the
/// wardrobe plot". Empty where it needs none, or none is said.
std::string with_noun(const Story& story, std::size_t i);

}  // namespace aside
