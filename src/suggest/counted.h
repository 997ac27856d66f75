#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// What happened, of a remark that counts it against somebody pinned: "A coach was sent out without a spare wheel"
/// of "That's the second coach this week you've sent out without a spare wheel", "The flowers were dead on Sunday"
/// of "Sam, the flowers were dead on Sunday, for the second time". Nothing where no count stands, or nothing is
/// left to tell without whoever did it.
std::optional<std::string> event_counted(const Story& story, const Remark& remark);

}  // namespace aside
