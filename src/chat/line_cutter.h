#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "chat/container.h"
#include "chat/json_cutter.h"

namespace aside {

/// Gives each line of a stream without its end ("\n" or "\r\n"), and the offset of its first
/// byte; a byte order mark at the front of the file is passed over. Memory is that of one line; one
/// of more than `most_value` bytes is passed over and told as trouble. `give` returns false
/// to stop.
CutTrouble cut_lines(ByteStream& stream,
                     const std::function<bool(std::string_view line, std::uint64_t offset)>& give);

}  // namespace aside
