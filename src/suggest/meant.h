#pragma once

#include "suggest/story.h"

namespace aside {

/// Of those whom findings pin, the ones that do something in the story or are spoken to. Whoever
/// only owns what was spoiled, helped, is thanked, is ranked or is told something stood near: "Stefan's
/// team was paid late". Where nobody is left, whoever is spoken to; then somebody named who does
/// something there; else those pinned. Empty where nobody is pinned and no single person does anything.
Persons meant_among(const Story& story, const Persons& pinned);

/// "Our night nurse Bettina": whoever is called by what they do and by a name right behind is one, the named.
Persons named_for_roles(const Story& story, Persons pinned);

/// Of `story.pinned` those who are told of only in one breath with the one who is meant: they trusted
/// whoever is spoken to, or it came upon them. Never all.
Persons near_only(const Story& story);

/// A customer, a patient: somebody with a title whom a draft sneers at, does not speak to and finds
/// nothing else to say of. No member is one.
Persons strangers_of(const Source& source, const Report& report);

/// A customer, a guest, a pupil's mother as far as can be seen: by a title, where those found fault with have none.
bool is_guest(const Story& story, std::size_t person);

}  // namespace aside
