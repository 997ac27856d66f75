#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// A cell of a table: HTML, and the number it is sorted by (empty: by its text).
struct Cell {
  std::string inner;
  std::string number;
};

/// A heading: its text, and a class for its whole column.
struct Heading {
  std::string_view text;
  std::string_view style;
};

/// A table that scrolls sideways in its own box where it is too wide. The first cell of a row is
/// its heading.
std::string html_table(std::string_view caption, const std::vector<Heading>& headings,
                       const std::vector<std::vector<Cell>>& rows);

/// A section with its heading; nothing when there is nothing in it.
std::string html_section(std::string_view id, std::string_view title, const std::string& inner);

/// A link to the findings, which the script narrows to `value` of `name` (channel, rule, …).
std::string html_drill(std::string_view name, std::string_view value, std::string_view label);

/// A whole number as a cell.
Cell number_cell(std::uint64_t number);

/// "1.25 %" as a cell.
Cell share_cell(std::uint64_t hundredths);

}  // namespace aside
