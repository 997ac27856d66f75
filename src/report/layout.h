#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace aside {

/// One row of a text as a terminal shows it. `marked` are bytes of the row's own text.
struct Row {
  std::string text;
  std::vector<Span> marked;
};

/// `text` in rows of at most `width` columns, safe to show, broken at blanks where there
/// are any and at its own newlines. `spans` (bytes of `text`, any order, may overlap) become
/// the rows' `marked`. Linear, but for the sorting of the spans.
std::vector<Row> rows_of(std::string_view text, std::size_t width, std::vector<Span> spans = {});

/// The text of a span, safe to show, on one line and not too long.
std::string excerpt(std::string_view text, Span span);

/// What stands below a row: `~` under each marked column.
std::string underline(const Row& row);

/// Which rows of a long draft to show: all when they are few, else the marked ones with
/// one neighbour on each side. Sorted.
std::vector<std::size_t> rows_to_show(const std::vector<Row>& rows);

}  // namespace aside
