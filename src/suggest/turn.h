#pragma once

#include <string>

#include "lexicon/lexicon.h"
#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/contraction.h"
#include "suggest/source.h"

namespace aside {

/// Whom the words that mean a person are turned to: the one who reads, or all of us.
enum class Voice { You, We };

/// Words [first, last) of a sentence as they are said to `person`: the name and the
/// pronouns that mean them become "you" and "your", verbs agree. All else is the draft's
/// own bytes. As `We` they become "we" and "our": what one did is told as what we did.
std::string turned(const Source& source, const WordRange& where, std::size_t person, Voice voice = Voice::You);

/// The same of words that stand right behind "you": "had the shirts and were late" of "had the shirts and was late".
std::string turned_predicate(const Source& source, const WordRange& where, std::size_t person);

}  // namespace aside
