#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/reading.h"
#include "rule/rulebook.h"
#include "terms/draft.h"

namespace aside {

/// Whether some rule that can alone change a report (see `leads` in trigger_index.h) holds
/// in the draft, whatever the facts. Where none does the report is `send`, without findings and
/// notes, whatever facts, vetoes and circumstance there are.
bool anything_leads(const Reading& reading, const Language& language, const Draft& draft);

/// Which of the rules, by index and sorted, hold in the draft; what they ask of facts may hold.
std::vector<std::uint32_t> holding(const std::vector<std::uint32_t>& rules, const Reading& reading,
                                   const Language& language, const Draft& draft);

}  // namespace aside
