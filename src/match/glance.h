#pragma once

#include "rule/rulebook.h"
#include "terms/draft.h"

namespace aside {

/// Whether a glance shows that nothing leads in the draft (match/leads.h), as it does of most
/// plain messages: words in ASCII and the common marks between them. Where it is false the
/// draft has to be read. Some microseconds; linear.
bool seems_clean(const Draft& draft, const Language& language);

}  // namespace aside
