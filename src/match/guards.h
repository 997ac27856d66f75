#pragma once

#include "lexicon/reading.h"
#include "match/match.h"
#include "rule/rulebook.h"

namespace aside {

/// Whether a guard lets a match at `where` stand: `unless` was not found, `with` was.
bool holds(const Guard& guard, const WordRange& where, const Reading& reading,
           const Language& language);

/// Whether the message is one that the rule is for.
bool holds(const When& when, const Facts& facts, const Draft& draft);

}  // namespace aside
