#pragma once

#include <optional>

#include "suggest/story.h"

namespace aside {

/// The people of a story in which one person is pinned, with a "you" that is found fault with taken for them:
/// one that nobody is called to, or said behind thanks to somebody else: "Marlon, you put her on hold. …
/// Thank you Candice. You're off live calls". Nothing where there is none.
std::optional<People> with_you_pinned(const Story& story);

}  // namespace aside
