#pragma once

#include <optional>

#include "chat/json_record.h"
#include "chat/segment_text.h"

namespace aside {

/// What people see of a Slack message: its rich text blocks. Nothing when it has none.
std::optional<SegmentText> slack_blocks(const JsonValue& blocks, const NameOf& user_name);

}  // namespace aside
