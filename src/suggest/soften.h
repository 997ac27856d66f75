#pragma once

#include "suggest/source.h"

namespace aside {

/// The draft in a calmer voice: words that a rule of wording/softer marks become what it
/// says, or fall; shouted words are written in normal case (names begin with a capital,
/// acronyms stay); stacked marks become one. Where a rule says "{past}", the verb behind its words and those joined
/// to that are told as what was done; where no dictionary knows that verb nothing changes. Segments move along. Linear.
Draft softened(const Source& source);

/// The draft without the sentences that only scorn, rage or threaten: no fact is in them, and
/// nobody whom no other sentence names.
Draft without_scorn(const Source& source);

}  // namespace aside
