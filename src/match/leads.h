#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/reading.h"
#include "rule/rulebook.h"
#include "terms/draft.h"

namespace aside {

/// Whether some rule that can alone change a report (see `leads` in trigger_index.h) holds
/// in the draft, whatever the facts. Where none does the report is `send`, without findings and
/// notes, whatever facts, vetoes and circumstance there are.
bool anything_leads(const Reading& reading, const Language& language, const Draft& draft);

/// Which of the rules, by index, hold in the draft, in their order; what they ask of facts may
/// hold. For a few rules: each is tried on every sentence.
std::vector<std::uint32_t> holding(std::span<const std::uint32_t> rules, const Reading& reading,
                                   const Language& language, const Draft& draft);

}  // namespace aside
