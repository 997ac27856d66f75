// Everything is drawn in whole units of a view box that is stretched: no floating point, no
// strokes that would be stretched with it.
#include "audit/html_charts.h"

#include <algorithm>

#include "audit/figures.h"
#include "audit/html_text.h"

namespace aside {
namespace {

constexpr std::uint64_t tall = 1000;  // units of a view box
constexpr std::uint64_t wide = 12;    // units a column, with the gap
constexpr std::uint64_t few = 30;     // messages: a share of fewer says little, and is drawn pale

std::string rect(std::string_view style, std::uint64_t x, std::uint64_t y, std::uint64_t width, std::uint64_t height) {
  return "<rect class=\"" + std::string(style) + "\" x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) +
         "\" width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"/>";
}

std::string svg(std::string_view style, std::uint64_t width, std::uint64_t height, const std::string& inner) {
  return "<svg class=\"" + std::string(style) + "\" viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) +
         "\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">" + inner + "</svg>";
}

std::uint64_t scaled(std::uint64_t part, std::uint64_t most, std::uint64_t length) {
  if (part == 0 || most == 0) return 0;
  return std::clamp<std::uint64_t>(part * length / most, length / 150 + 1, length);
}

/// The next round number that is no smaller and whose half is round too: 20, 40, …, 120, 160, …
std::uint64_t round_up(std::uint64_t share) {
  for (std::uint64_t step = 2;; step *= 10)
    for (const auto times : {10u, 12u, 16u, 20u, 30u, 40u, 50u, 60u, 80u})
      if (step * times / 2 >= share) return step * times / 2;
}

/// "2.5 %", "2 %": of an axis.
std::string axis_label(std::uint64_t hundredths) {
  auto out = std::to_string(hundredths / 100);
  if (hundredths % 100) out += "." + std::to_string(hundredths / 10 % 10) + (hundredths % 10 ? std::to_string(hundredths % 10) : "");
  return out + " %";
}

std::string tip(const Column& column) {
  const auto& counts = column.counts;
  return column.name + ": " + per_cent(share_of(counts)) + " of " + count_of(counts.messages, "message", "messages") + " (" +
         grouped(counts.verdicts[1]) + " to reword, " + grouped(counts.verdicts[2]) + " in private)";
}

std::string column_shapes(const ColumnChart& chart, std::uint64_t top) {
  std::string out;
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const auto& column = chart.columns[i];
    const auto x = i * wide;
    const auto in_private = scaled(share_of(column.counts.verdicts[2], column.counts.messages), top, tall);
    const auto all = std::max(in_private, scaled(share_of(column.counts), top, tall));
    const bool pale = column.counts.messages < few;
    out += "<g" + std::string(pale ? " class=\"few\"" : "") + (column.key.empty() ? "" : attribute("data-when", column.key)) + "><title>" + html(tip(column)) + "</title>" +
           rect("room", x, 0, wide, tall);
    if (all > in_private) out += rect("reword", x + 2, tall - all, wide - 4, all - in_private);
    if (in_private) out += rect("private", x + 2, tall - in_private, wide - 4, in_private);
    out += "</g>";
  }
  return out;
}

std::string line_across(std::string_view style, std::uint64_t y, std::uint64_t width) {
  return "<line class=\"" + std::string(style) + "\" x1=\"0\" x2=\"" + std::to_string(width) + "\" y1=\"" + std::to_string(y) +
         "\" y2=\"" + std::to_string(y) + "\"/>";
}

std::string table_of(const ColumnChart& chart) {
  std::string out = "<details class=\"numbers\"><summary>The numbers as a table</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\"" +
                    attribute("aria-label", chart.title) + "><table><caption>" + html(chart.title) +
                    "</caption><thead><tr><th scope=\"col\">" + html(chart.what) +
                    "</th><th scope=\"col\">messages</th><th scope=\"col\">to reword</th><th scope=\"col\">in "
                    "private</th><th scope=\"col\">share</th></tr></thead><tbody>\n";
  for (const auto& [name, key, counts] : chart.columns) {
    auto label = html(name);
    if (!key.empty()) label = "<a href=\"#findings\"" + attribute("data-when", key) + ">" + label + "</a>";
    out += "<tr><th scope=\"row\">" + label + "</th><td>" + html(counts.messages) + "</td><td>" + html(counts.verdicts[1]) +
           "</td><td>" + html(counts.verdicts[2]) + "</td><td>" + per_cent(share_of(counts)) + "</td></tr>\n";
  }
  return out + "</tbody></table></div></details>";
}

}  // namespace

std::string bar_chart(const std::vector<Piece>& pieces, std::uint64_t most) {
  std::string shapes;
  std::uint64_t x = 0;
  for (const auto& [style, value] : pieces) {
    const auto width = scaled(value, most, tall);
    if (width > 0) shapes += rect(style, x, 0, width, 10);
    x += width;
  }
  return svg("bar", tall, 10, shapes);
}

std::string column_chart(const ColumnChart& chart) {
  std::uint64_t most = 0, messages = 0;
  for (const auto& column : chart.columns) {
    most = std::max(most, share_of(column.counts));
    messages = std::max(messages, column.counts.messages);
  }
  const auto top = round_up(std::max<std::uint64_t>(most, 1));
  const auto width = wide * chart.columns.size();
  auto shapes = line_across("grid", 0, width) + line_across("grid", tall / 2, width) + column_shapes(chart, top);
  if (chart.average > 0) shapes += line_across("average", tall - scaled(chart.average, top, tall), width);
  std::string volume;
  for (std::size_t i = 0; i < chart.columns.size(); ++i)
    volume += rect("volume", i * wide + 2, tall - scaled(chart.columns[i].counts.messages, messages, tall), wide - 4,
                   scaled(chart.columns[i].counts.messages, messages, tall));
  std::string ticks;
  for (const auto& tick : chart.ticks) ticks += "<span>" + html(tick) + "</span>";
  return "<figure class=\"columns\"" + attribute("aria-label", chart.title) +
         "><div class=\"plot\" aria-hidden=\"true\"><div class=\"axis\"><span>" + axis_label(top) + "</span><span>" +
         axis_label(top / 2) + "</span><span>0</span></div>" + svg("share", width, tall, shapes) +
         "<div class=\"axis foot\"><span>" + html(messages) + "</span></div>" + svg("amount", width, tall, volume) +
         "<div></div><div class=\"" + (chart.ticks.size() == chart.columns.size() ? "ticks each" : "ticks") + "\">" + ticks + "</div></div>" + table_of(chart) + "</figure>\n";
}

}  // namespace aside
