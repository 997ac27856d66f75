#pragma once

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// "He'll come on Monday": his name, where the sentence that had it has fallen.
void name_orphans(const Story& story, Passages& passages);

/// "Precious, I need it by noon": whom the draft called first is called, where that sentence has fallen.
void call_again(const Story& story, Passages& passages);

/// The greeting that a draft begins with, where it fell for the name in it.
void greet_again(const Story& story, Passages& passages);

}  // namespace aside
