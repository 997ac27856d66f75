#pragma once

#include "lexicon/reading.h"
#include "match/signals.h"
#include "rule/rulebook.h"

namespace aside {

/// How a message leans, and the words that weigh most that way; none where nothing weighs.
struct Undertones {
  int lean = Undertone::nowhere;
  std::optional<WordRange> hardest, mildest;

  /// The words that speak for a level, where the message leans so far.
  std::optional<WordRange> at(const Undertone::Level& level) const;
};

/// Of all words outside of quotations and code. Linear.
Undertones undertones_of(const Reading& reading, const Language& language);

/// A word of a sentence as the table takes it: what is capitalised, mentioned or in a list of names may be a name.
TonedWord toned(const Reading& reading, const Word& word, const Language& language);

/// A row goes over the end of a sentence where a mark ends it, and not over the end of a line.
bool ends_rows(const Reading& reading, const Line& line);

}  // namespace aside
