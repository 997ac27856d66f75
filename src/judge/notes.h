#pragma once

#include <vector>

#include "judge/evidence.h"

namespace aside {

/// The notes that note rules earned, each kind once, in the order of NoteKind. The text is
/// the rule's `why`.
std::vector<Note> notes_of(const std::vector<Attributed>& matches, const Language& language,
                           const Report& report);

}  // namespace aside
