#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "chat/container.h"

namespace aside {

/// A value of a JSON text that a reader asked for.
struct JsonPiece {
  std::size_t pattern = 0;   // index into the patterns
  std::string_view bytes;    // as written; good during the call. Empty: it was too large
  std::uint64_t offset = 0;  // of its first byte in the file
  std::uint64_t within = 0;  // of the first byte of the object that its way led through last
};

/// Why a file could not be cut to its end.
struct CutTrouble {
  std::uint64_t offset = 0;
  std::string message;  // empty: all is well
};

/// Cuts a JSON text of any size into the values that `patterns` name, without building it:
/// memory is that of one value. A pattern is the way to a value: "messages[]" is each
/// element of the array at key "messages", "[]" of the array that is the text itself,
/// "chats.list[].messages[]" and "guild" as one reads them. Keys are compared as written.
/// Several JSON texts after one another (JSON lines) are cut one by one; "" is such a text.
///
/// Only brackets, quotation marks and escapes are looked at, so that what a strict parser
/// refuses within a value (bad escapes, bad UTF-8) costs that value only. Of a value of more
/// than `most_value` bytes only the place is given. One that breaks off (a missing quotation mark or bracket) ends
/// where a line begins as its own first line did, so that in a file written with line ends it
/// costs no other. `give` returns false to stop.
CutTrouble cut_json(ByteStream& stream, const std::vector<std::string>& patterns,
                    const std::function<bool(const JsonPiece&)>& give);

constexpr std::size_t most_value = 16u << 20;

}  // namespace aside
