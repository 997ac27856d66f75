#pragma once

#include "lexicon/words_view.h"
#include "target/people.h"

namespace aside {

/// How near somebody stands to what is told where their name stands, the farthest first.
enum class Standing {
  Thanked,  // "thanks to Lotte for the chairs"
  Befell,   // "Mrs Fenn in 12 was found on the floor", "when Harold collapsed", "Bianca at Northgate was quicker"
  Owner,    // "Stefan's team was paid late"
  Ranked,   // "Anneke 118%, Bongani 109%"
  Beside,   // "she rang Margaret", "the insulin for Mrs. Lind"
  Helps,    // "Noor ran to the market"
  Acts,
};

/// "Stefan's team", "the Hales' order".
bool owns(const WordsView& view, const Reference& r);

/// "Thanks to Lotte for the chairs", "Lotte found the chairs, thank you".
bool is_thanked(const WordsView& view, const Reference& r);

/// "Noor ran to the market and got us 12 seabass": a deed that helped follows, and nothing behind it
/// says that it was done amiss. Looks at the next words of the sentence only.
bool helps(const WordsView& view, const Reference& r);

/// Whether a number follows, and another name before or behind has one too.
bool is_ranked(const WordsView& view, const Reference& r);

/// "She rang Margaret in tears", "phones are with Margaret": not the one who does what is told.
bool is_beside(const WordsView& view, const Reference& r, std::size_t clause);

/// Sets `helps` of everybody whose deeds are such and who is never called but in thanks. Linear.
void find_helpers(People& people, const Reading& reading, const Lexicon& lexicon);

}  // namespace aside
