#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace aside {

/// A line of a table of weights that is neither empty nor a comment ("# …"): its words, between blanks. All point into
/// the file's text.
struct TableLine {
  std::size_t number = 0;  // from 1
  std::string_view text;
  std::vector<std::string_view> fields;  // one at least
};

std::vector<TableLine> table_lines(const File& file);

/// A whole number, with or without its sign, and nothing else.
std::optional<int> whole_number(std::string_view text);

}  // namespace aside
