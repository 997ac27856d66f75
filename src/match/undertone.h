#pragma once

#include "lexicon/reading.h"
#include "match/signals.h"
#include "rule/undertone.h"

namespace aside {

/// How a message leans, and the words that weigh most that way; none where nothing weighs.
struct Undertones {
  int lean = Undertone::nowhere;
  std::optional<WordRange> hardest, mildest;

  /// The words that speak for a level, where the message leans so far.
  std::optional<WordRange> at(const Undertone::Level& level) const;
};

/// Of all words outside of quotations and code. Linear.
Undertones undertones_of(const Reading& reading, const Undertone& undertone);

}  // namespace aside
