#pragma once

#include "terms/draft.h"
#include "terms/words.h"

namespace aside {

/// The one table that turns what was said about whom, and who reads it, into a verdict.
/// `Verdict::Send` means that it is no finding for this audience.
Verdict verdict_of(Category category, TargetKind target, const Draft& draft);

}  // namespace aside
