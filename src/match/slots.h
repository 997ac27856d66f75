#pragma once

#include <string>
#include <vector>

#include "match/match.h"

namespace aside {

/// What a slot of a phrase stood for at one place.
struct SlotWords {
  std::string slot;
  WordRange where;
};

/// The words behind every slot of the trigger, also of those that name nobody, where it
/// matched. Compiles the phrase anew: for explaining, not for judging.
std::vector<SlotWords> slots_of(const Rule& rule, const Trigger& trigger, const WordRange& where,
                                const Reading& reading, const Language& language);

}  // namespace aside
