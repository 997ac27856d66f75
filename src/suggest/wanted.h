#pragma once

#include <optional>
#include <string>

#include "suggest/story.h"

namespace aside {

/// What `person` is to do instead, where remark i says what they did not do: "lock the store"
/// of "you forgot to lock the store last night". Turned to them, without a final mark.
std::optional<std::string> wanted(const Story& story, std::size_t i, std::size_t person);

/// `text`, which says remark i, with what somebody never does as what they did not do this once:
/// "you didn't update the board" of "you never update the board". Nothing where there is no such.
std::optional<std::string> this_once(const Story& story, std::size_t i, const std::string& text);

}  // namespace aside
