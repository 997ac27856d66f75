#include "rule/table_lines.h"

#include <algorithm>
#include <charconv>

namespace aside {

std::vector<TableLine> table_lines(const File& file) {
  constexpr std::string_view blanks = " \t\r\f\v";
  std::vector<TableLine> out;
  std::size_t number = 0;
  for (const auto line : lines_of(file.text)) {
    ++number;
    if (line.starts_with('#')) continue;
    TableLine made{number, line, {}};
    for (auto at = line.find_first_not_of(blanks); at != line.npos;) {
      const auto end = std::min(line.find_first_of(blanks, at), line.size());
      made.fields.push_back(line.substr(at, end - at));
      at = line.find_first_not_of(blanks, end);
    }
    if (!made.fields.empty()) out.push_back(std::move(made));
  }
  return out;
}

std::optional<int> whole_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace aside
