#pragma once

#include <vector>

#include "lexicon/line.h"
#include "rule/rulebook.h"

namespace aside {

/// The triggers that a line is worth trying against: those of which it holds some word or
/// tag of every clause; all of them when it has no keys. Each once, in the order of the
/// rules. `only_leads` leaves out those that cannot alone change a report.
std::vector<TriggerRef> candidates(const Line& line, const TriggerIndex& index,
                                   bool only_leads = false);

}  // namespace aside
