#pragma once

#include <vector>

#include "lexicon/line.h"
#include "rule/rulebook.h"

namespace aside {

/// The triggers whose clause the line holds, each once, in a fixed order. No trigger that
/// could match is left out.
std::vector<TriggerRef> candidates(const Line& line, const TriggerIndex& index);

}  // namespace aside
