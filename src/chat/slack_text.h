#pragma once

#include <string_view>

#include "chat/segment_text.h"

namespace aside {

/// What people see of a Slack message without blocks: mentions and channels by their names, links
/// by their labels, no entities, no marks of emphasis.
SegmentText slack_text(std::string_view mrkdwn, const NameOf& name);

}  // namespace aside
