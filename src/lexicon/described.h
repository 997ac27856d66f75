#pragma once

#include "lexicon/words_edit.h"

namespace aside {

/// Gives {role} to whoever a sentence does not name but describes so that others know who it is: "the gentleman
/// who has reach truck 6 on nights", "the man on nights at Ellerby box", "Driver 4471", "the chairman's
/// son-in-law", "a certain somebody". The expression goes to where the sentence goes on about them, twelve words at
/// most; its head keeps a tag of its own. Linear in the words.
void resolve_described(WordsEdit& s);

/// The word that makes a role at word i one person's, three words before it at most: "the", "our", "Tuesday's";
/// i where none does.
std::size_t article_before(const WordsView& s, std::size_t i);

}  // namespace aside
