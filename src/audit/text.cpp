#include <algorithm>
#include <iomanip>
#include <ostream>
#include <utility>
#include <vector>

#include "audit/reports.h"
#include "base/diagnostic.h"

namespace aside {
namespace {

constexpr std::size_t bar_width = 24;
constexpr std::size_t most_rows = 20;

/// A bar as long as `part` of `most`; something is always seen of a part that is there.
std::string bar(std::uint64_t part, std::uint64_t most) {
  if (part == 0 || most == 0) return {};
  std::string out;
  for (std::size_t i = std::max<std::size_t>(1, part * bar_width / most); i > 0; --i) out += "\xE2\x96\x88";
  return out;
}

struct Row {
  std::string label;
  std::uint64_t number = 0;
  std::string remark;
};

void table(std::ostream& out, std::string_view title, std::vector<Row> rows) {
  std::erase_if(rows, [](const Row& row) { return row.number == 0; });
  if (rows.empty()) return;
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.number > b.number; });
  const auto more = rows.size() > most_rows ? rows.size() - most_rows : 0;
  rows.resize(rows.size() - more);
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.label.size());
  out << "\n" << title << "\n";
  for (const auto& row : rows) {
    out << "  " << harmless(row.label) << std::string(width - row.label.size() + 2, ' ') << std::setw(7) << row.number << "  "
        << bar(row.number, rows.front().number);
    if (!row.remark.empty()) out << "  " << row.remark;
    out << "\n";
  }
  if (more) out << "  and " << more << " more\n";
}

std::uint64_t flagged(const Counts& counts) { return counts.messages - counts.verdicts[0]; }

std::string share(const Counts& counts) {
  if (counts.messages == 0) return {};
  const auto per_ten_thousand = flagged(counts) * 10000 / counts.messages;
  const auto hundredths = per_ten_thousand % 100;
  return std::to_string(per_ten_thousand / 100) + (hundredths < 10 ? ".0" : ".") + std::to_string(hundredths) + " % of " +
         std::to_string(counts.messages);
}

}  // namespace

void write_audit_text(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  std::string formats;
  for (const auto& [format, containers] : summary.formats) formats += (formats.empty() ? "" : ", ") + format;
  out << "aside audit" << (head.partial ? " (stopped before its end: what was read by then)" : "") << "\n"
      << "  read as " << (formats.empty() ? "nothing" : formats) << ": " << summary.all.messages << " messages; left out: "
      << summary.skipped[0] << " of the system, " << summary.skipped[1] << " of bots, " << summary.skipped[2] << " deleted, "
      << summary.skipped[3] << " broken\n"
      << "  " << head.privacy << "\n"
      << "  to change: " << flagged(summary.all) << " (" << share(summary.all) << "), "
      << summary.all.verdicts[2] << " belong in private";
  if (summary.known) out << "; " << summary.known << " findings are known and left out";
  out << "\n";
  std::vector<Row> rows;
  for (std::size_t i = 0; i < names<Category>.size(); ++i)
    rows.push_back({std::string(names<Category>[i]), summary.all.categories[i], ""});
  table(out, "What was found", std::exchange(rows, {}));
  for (const auto& [id, channel] : summary.channels)
    rows.push_back({channel.name + (channel.audience == Audience::Dm ? " (dm)" : ""), flagged(channel.counts), share(channel.counts)});
  table(out, "Where", std::exchange(rows, {}));
  std::map<std::string, Counts> months;
  for (const auto& [day, counts] : summary.days) {
    auto& month = months[day.substr(0, 7)];
    month.messages += counts.messages;
    for (std::size_t i = 0; i < month.verdicts.size(); ++i) month.verdicts[i] += counts.verdicts[i];
  }
  if (months.size() > 1) {
    std::uint64_t most = 0;
    for (const auto& [month, counts] : months) most = std::max(most, flagged(counts));
    out << "\nWhen\n";
    for (const auto& [month, counts] : months)
      out << "  " << month << std::setw(7) << flagged(counts) << "  " << bar(flagged(counts), most) << "  " << share(counts) << "\n";
  }
  for (const auto& [rule, number] : summary.rules) rows.push_back({rule, number, ""});
  table(out, "The rules that fired", std::exchange(rows, {}));
  if (summary.warned) {
    out << "\n" << summary.warned << " warnings\n";
    for (const auto& warning : summary.warnings)
      out << "  " << harmless(warning.place.file) << ":" << warning.place.offset << ": " << harmless(warning.message) << "\n";
  }
}

}  // namespace aside
