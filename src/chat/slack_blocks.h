#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "chat/json_record.h"
#include "chat/segment_text.h"

namespace aside {

/// The name that a reader of the chat sees for a user or a channel of that id.
using NameOf = std::function<std::string(std::string_view id)>;

/// What people see of a Slack message: its rich text blocks. Nothing when it has none.
std::optional<SegmentText> slack_blocks(const JsonValue& blocks, const NameOf& user_name);

}  // namespace aside
