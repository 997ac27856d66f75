#pragma once

#include <string>
#include <string_view>

#include "chat/message.h"

namespace aside {

/// The room that the name of a log tells of.
struct IrcRoom {
  std::string id;    // the same for all days of one room
  std::string name;  // "#ops", "bob"
  ChannelKind kind = ChannelKind::Unknown;  // Public: a channel; Dm: a query that the name shows to be one
};

/// By the names that clients give: "irc.net.#ops.weechatlog", "net/#ops.log",
/// "net/#ops/2026-01-01.log", "user_net_#ops_20260101.log", "ops.2026-01-01.log".
IrcRoom irc_room(std::string_view path);

}  // namespace aside
