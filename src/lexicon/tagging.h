#pragma once

#include <vector>

#include "lexicon/words.h"

namespace aside {

/// Adds to each word the tags of the dictionary entries that stand there, the longest of
/// each slot from each word on. A gap takes up to four words and no punctuation. Linear in
/// the number of words.
void tag_words(std::vector<Word>& words, const Lexicon& lexicon);

}  // namespace aside
