#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "chat/container.h"
#include "chat/json_cutter.h"
#include "chat/sink.h"

namespace aside {

using GiveLine = std::function<bool(std::string_view line, std::uint64_t offset)>;

/// Gives each line of a stream without its end, and the offset of its first byte; a byte order
/// mark at the front of the file is passed over. Lines end with "\n" or "\r\n"; in a file whose
/// first line ends with a lone "\r", with that too. Memory is that of one line; one of more
/// than `most_value` bytes is passed over, the first such is told as trouble. `give` returns
/// false to stop.
CutTrouble cut_lines(ByteStream& stream, const GiveLine& give);

/// The same for a reader: every line that is too long, and a stream that breaks off, is a
/// broken record with a warning in the sink. False when `give` wanted no more.
bool read_lines(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveLine& give);

}  // namespace aside
