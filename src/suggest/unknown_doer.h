#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// Whether remark i is said to somebody whom nobody knows: "To whoever left the bay open", "whoever sits by
/// the window, your mug …", "colleague at counter 4, your …".
bool calls_unknown(const Story& story, std::size_t i);

/// What they did, without looking for who: "The bay was left open." Nothing where no deed is told.
std::optional<std::string> deed_of_unknown(const Story& story, const Remark& remark);

}  // namespace aside
