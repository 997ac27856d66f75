#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// What one of the pinned did as what we did: "Sam left the bay open" is "We left the bay open".
/// Only of a deed that is over, whose subject they are; nothing for a trait, a habit or a word given.
/// With `news` also of what they are doing about it: "We're reissuing it today."
std::optional<std::string> as_we(const Story& story, WordRange where, bool news = false);

/// "Please push v4 by noon", "Could you push …?" as what all of us will do. Nothing unless a
/// bare verb opens it.
std::optional<std::string> shared(const Story& story, WordRange where);

}  // namespace aside
