#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// What will not come again, where remark i says what it cost: "Ana doesn't have to stay till
/// nine again" of "Ana had to stay till nine". Turned to `person`, without a final mark.
std::optional<std::string> spared(const Story& story, std::size_t i, std::size_t person);

}  // namespace aside
