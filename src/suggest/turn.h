#pragma once

#include <string>

#include "lexicon/lexicon.h"
#include "lexicon/reading.h"
#include "target/people.h"
#include "terms/draft.h"

namespace aside {

/// What everything in suggest/ is made from. Refers to the draft it was read from.
struct Source {
  const Draft& draft;
  const Reading& reading;
  const Lexicon& lexicon;
  const People& people;
};

/// Words [first, last) of a sentence as they are said to `person`: the name and the
/// pronouns that mean them become "you" and "your", verbs agree. All else is the draft's
/// own bytes.
std::string turned(const Source& source, const WordRange& where, std::size_t person);

/// `text` with its first letter in upper case.
std::string capitalised(std::string text);

/// "Sam, you left …": the name before what is said, whose first letter falls in case unless
/// it belongs to a name, "I" or an acronym.
std::string called(std::string_view name, std::string text, const Lexicon& lexicon);

}  // namespace aside
