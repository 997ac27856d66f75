#include "audit/html_tables.h"

#include "audit/figures.h"
#include "audit/html_text.h"

namespace aside {
namespace {

std::string style_of(const Heading& heading) {
  return heading.style.empty() ? "" : attribute("class", heading.style);
}

}  // namespace

std::string html_table(std::string_view caption, const std::vector<Heading>& headings,
                       const std::vector<std::vector<Cell>>& rows) {
  std::string out = "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" + attribute("aria-label", caption) +
                    "><table class=\"sorted\"><caption>" + html(caption) + "</caption><thead><tr>";
  for (const auto& heading : headings)
    out += "<th scope=\"col\"" + style_of(heading) + ">" + html(heading.text) + "</th>";
  out += "</tr></thead><tbody>\n";
  for (const auto& row : rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto style = i < headings.size() ? style_of(headings[i]) : "";
      const auto number = row[i].number.empty() ? "" : attribute("data-number", row[i].number);
      out += i == 0 ? "<th scope=\"row\"" + style + number + ">" + row[i].inner + "</th>"
                    : "<td" + style + number + ">" + row[i].inner + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

std::string html_section(std::string_view id, std::string_view title, const std::string& inner) {
  if (inner.empty()) return {};
  const auto heading = std::string(id) + "-heading";
  return "<section" + attribute("id", id) + attribute("aria-labelledby", heading) + "><h2" + attribute("id", heading) + ">" +
         html(title) + "</h2>\n" + inner + "</section>\n";
}

std::string html_drill(std::string_view name, std::string_view value, std::string_view label) {
  return "<a href=\"#findings\"" + attribute("data-" + std::string(name), value) + ">" + html(label) + "</a>";
}

Cell number_cell(std::uint64_t number) { return {html(number), std::to_string(number)}; }

Cell share_cell(std::uint64_t hundredths) { return {per_cent(hundredths), std::to_string(hundredths)}; }

}  // namespace aside
