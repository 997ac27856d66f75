#pragma once

#include <vector>

#include "lexicon/reading.h"
#include "match/match.h"
#include "rule/rulebook.h"
#include "target/people.h"
#include "terms/draft.h"
#include "terms/report.h"

namespace aside {

/// Judges what was matched: findings by the verdict table, sums of evidence against their
/// thresholds, notes. At most a hundred findings are listed; all count for the verdict.
/// The report has no suggestion yet.
Report judge(const Matches& matches, const Reading& reading, const Language& language,
             const People& people, const Draft& draft, Sensitivity sensitivity);

}  // namespace aside
