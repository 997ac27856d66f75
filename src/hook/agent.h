#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/defaults.h"
#include "terms/draft.h"

namespace aside {

/// The message in what an agent's host hands to a hook before a tool is used:
///
///     {"hook_event_name":"PreToolUse","tool_name":"send_message",
///      "tool_input":{"channel":"#ops","text":"…"}}
///
/// The text is that of `text`, `message`, `body`, `content`, `comment` or `markdown` in
/// `tool_input` (the first there is), the channel that of `channel`, `channel_id`,
/// `channel_name`, `room`, `to` or `recipient`. A draft as INTERFACE.md has it counts too.
/// Nothing and no `error`: there is no message in it (a file is written, a command run).
std::optional<Draft> draft_of_agent(std::string_view json, const Defaults& defaults,
                                    std::string& error);

}  // namespace aside
