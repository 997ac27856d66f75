#pragma once

#include <string>

#include "lexicon/lexicon.h"
#include "lexicon/words_view.h"
#include "suggest/source.h"

namespace aside {

/// Words [first, last) of a sentence as they are said to `person`: the name and the
/// pronouns that mean them become "you" and "your", verbs agree. All else is the draft's
/// own bytes.
std::string turned(const Source& source, const WordRange& where, std::size_t person);

/// `text` with its first letter in upper case.
std::string capitalised(std::string text);

/// `text` with its first letter small, unless it belongs to a name, "I" or an acronym.
std::string uncapitalised(std::string text, const Lexicon& lexicon);

/// Where the words behind a name end that say whose it is: "Helen in billing".
std::size_t after_apposition(const WordsView& view, std::size_t last);

/// ASCII letters in lower case.
std::string lowered(std::string_view text);

/// "Sam, you left …": the name before what is said, uncapitalised.
std::string called(std::string_view name, std::string text, const Lexicon& lexicon);

}  // namespace aside
