// One walk over the clusters of the text, into a row that is cut at its last blank when it
// grows too wide; the tail moves to the next row with its marks.
#include "report/layout.h"

#include <algorithm>

#include "report/width.h"

namespace aside {
namespace {

std::vector<Span> merged(std::vector<Span> spans) {
  std::erase_if(spans, [](Span span) { return span.begin >= span.end; });
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<Span> out;
  for (const auto span : spans) {
    if (!out.empty() && span.begin <= out.back().end) out.back() = join(out.back(), span);
    else out.push_back(span);
  }
  return out;
}

void mark(Row& row, Span span) {
  if (!row.marked.empty() && row.marked.back().end == span.begin)
    row.marked.back().end = span.end;
  else
    row.marked.push_back(span);
}

/// Cuts `row` at byte `at` and gives back what stood behind.
Row cut(Row& row, std::size_t at) {
  Row tail;
  tail.text = row.text.substr(at);
  row.text.resize(at);
  for (const auto span : row.marked)
    if (span.end > at) mark(tail, {std::max(span.begin, at) - at, span.end - at});
  std::erase_if(row.marked, [&](Span span) { return span.begin >= at; });
  for (auto& span : row.marked) span.end = std::min(span.end, at);
  return tail;
}

void push(std::vector<Row>& rows, Row row) {
  const auto last = row.text.find_last_not_of(' ');
  cut(row, last == std::string::npos ? 0 : last + 1);
  rows.push_back(std::move(row));
}

}  // namespace

std::vector<Row> rows_of(std::string_view text, std::size_t width, std::vector<Span> spans) {
  spans = merged(std::move(spans));
  std::vector<Row> rows;
  Row row;
  std::size_t columns = 0, blank = 0, span = 0;  // `blank`: just behind the last one
  const auto end_row = [&](Row next) {
    push(rows, std::move(row));
    row = std::move(next);
    columns = columns_of(row.text);
    blank = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto cluster = text.substr(at, cluster_at(text, at).size);
    while (span < spans.size() && spans[span].end <= at) ++span;
    const bool marked = span < spans.size() && spans[span].begin < at + cluster.size();
    at += cluster.size();
    if (cluster == "\n") {
      end_row({});
      continue;
    }
    if (cluster == "\r" && (at == text.size() || text[at] == '\n')) continue;
    const auto piece = shown(cluster);
    const auto wide = columns_of(piece);
    if (columns + wide > width && !row.text.empty() && piece != " ")
      end_row(cut(row, blank > 0 ? blank : row.text.size()));
    if (marked) mark(row, {row.text.size(), row.text.size() + piece.size()});
    row.text += piece;
    columns += wide;
    if (piece == " " || piece == "  ") blank = row.text.size();
  }
  if (!row.text.empty()) push(rows, std::move(row));
  return rows;
}

std::string excerpt(std::string_view text, Span span) {
  constexpr std::size_t longest = 56;
  const auto rows = rows_of(slice(text, span), longest - 1);
  if (rows.empty()) return "";
  return rows.size() == 1 ? rows[0].text : rows[0].text + "…";
}

std::string underline(const Row& row) {
  std::string out;
  for (const auto span : row.marked) {
    const auto begin = columns_of(std::string_view(row.text).substr(0, span.begin));
    out.append(begin > out.size() ? begin - out.size() : 0, ' ');
    out.append(columns_of(slice(row.text, span)), '~');
  }
  return out;
}

std::vector<std::size_t> rows_to_show(const std::vector<Row>& rows) {
  constexpr std::size_t few = 16, first = 3;
  std::vector<std::size_t> out;
  const bool any = std::any_of(rows.begin(), rows.end(),
                               [](const Row& row) { return !row.marked.empty(); });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool near = !rows[i].marked.empty() || (i > 0 && !rows[i - 1].marked.empty()) ||
                      (i + 1 < rows.size() && !rows[i + 1].marked.empty());
    if (rows.size() <= few || near || (!any && i < first)) out.push_back(i);
  }
  return out;
}

}  // namespace aside
