#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "chat/container.h"
#include "chat/sink.h"

namespace aside {

/// A row of a table: its fields without their quotes.
using CsvRow = std::vector<std::string>;
using GiveRow = std::function<bool(const CsvRow& row, std::uint64_t offset)>;

/// Gives each row of a table as RFC 4180 has it, the header too, with the offset of its first
/// byte. Fields are parted by ',', ';' or a tab, whichever the first line has most of outside of
/// quotes; rows end with "\n", "\r\n" or "\r"; empty lines and a byte order mark are passed
/// over. A row whose quotes do not fit costs its first line only, and so does one of more than
/// `most_value` bytes: a broken record with a warning in the sink. Memory is that of one row.
/// False when `give` wanted no more.
bool read_rows(const ExportFile& file, ByteStream& stream, const ChatSink& sink, const GiveRow& give);

}  // namespace aside
