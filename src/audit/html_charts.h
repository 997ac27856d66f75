#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/summary.h"

// Charts as inline SVG. They hold no text and stretch to the width they get; labels are HTML
// beside them, and the table that stands with each chart is what screen readers are told.

namespace aside {

/// A piece of a bar: `style` is a class of the style sheet.
struct Piece {
  std::string_view style;
  std::uint64_t value = 0;
};

/// One lying bar; `most` fills its width. Something is seen of each piece that is there.
std::string bar_chart(const std::vector<Piece>& pieces, std::uint64_t most);

/// A point on the line of time, the day or the week.
struct Column {
  std::string name;  // "week of 5 Jan 2026"
  std::string key;   // what findings are filtered by; may be empty
  Counts counts;
};

struct ColumnChart {
  std::string_view title;
  std::string_view what;           // heading of the table's first column
  std::vector<Column> columns;
  std::vector<std::string> ticks;  // below, spread from the first column to the last
  std::uint64_t average = 0;       // hundredths of a per cent: a line across; 0: none
};

/// Standing columns: the share of messages to change, those in private below, how many
/// messages there were at the foot, and all of it as a table.
std::string column_chart(const ColumnChart& chart);

}  // namespace aside
