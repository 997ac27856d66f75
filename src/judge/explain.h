#pragma once

#include "judge/judge.h"
#include "terms/explanation.h"

namespace aside {

/// Why `report` says of the draft what it says. The rest are the stages' results that it was
/// judged from. Costs a few times as much as judging did.
Explanation explain(const Report& report, const Matches& matches, const Reading& reading,
                    const Language& language, const People& people, const Draft& draft);

}  // namespace aside
