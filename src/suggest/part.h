#pragma once

#include <functional>

#include "suggest/compose.h"
#include "suggest/story.h"

namespace aside {

/// What fell with a fact in it comes back as far as it is free of scorn: "We receive over 900 submissions."
/// of "We receive over 900 submissions and cannot make exceptions for people who can't count." Only remarks
/// that `counts` accepts, and nothing that would be found in `draft`'s place. Turned to `person`, if that is
/// somebody. Judges at most sixteen times.
void bring_back_parts(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages,
                      const std::function<bool(const Remark&)>& counts);

/// "You were told that flights can be called off": behind the word there is a clause of its own.
bool reports(const Story& story, const Remark& remark);

}  // namespace aside
