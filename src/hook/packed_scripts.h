#pragma once

#include <string_view>

namespace aside {

/// The scripts of examples/ that `aside hook install` writes.
extern const std::string_view packed_weechat, packed_irssi, packed_prosody;

}  // namespace aside
