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

/// Of a line without keys: those that RE2 finds in it, where it was made to look for all at once.
std::vector<TriggerRef> all_candidates(const Line& line, const Language& language);

}  // namespace aside
