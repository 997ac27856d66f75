#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "protocol/words.h"

namespace aside {

/// Where something begins, as editors count it: both from 1.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(Place, Place) = default;
};

/// Byte offsets of one text in the unit that the caller counts in. Bytes that are not
/// UTF-8 count as the U+FFFD they are shown as. An offset within a code point is that
/// of its beginning; one behind the end is the end. Made in linear time, asked in
/// constant time (lines: logarithmic). Holds a view: the text must outlive it.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets unit);

  std::size_t operator()(std::size_t byte) const;
  Span operator()(Span bytes) const;

  /// Columns in the map's unit. A line ends behind its "\n".
  Place place(std::size_t byte) const;

 private:
  struct Mark {
    std::size_t byte;
    std::size_t units;
  };
  std::string_view text_;
  Offsets unit_;
  std::vector<Mark> marks_;         // the first code point at or behind each 256 bytes
  std::vector<std::size_t> lines_;  // where each line begins, in bytes
};

}  // namespace aside
