// Tables of at most 78 columns with bars of eighths of a block, longest first but where time
// gives the order. Labels are cut to fit, by columns of a terminal.
#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

#include "audit/figures.h"
#include "audit/reports.h"
#include "report/width.h"

namespace aside {
namespace {

constexpr std::size_t bar_columns = 20;
constexpr std::size_t label_columns = 34;
constexpr std::size_t most_rows = 20;

/// A bar as long as `part` of `most`; something is always seen of a part that is there.
std::string bar(std::uint64_t part, std::uint64_t most) {
  if (part == 0 || most == 0) return {};
  constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto length = std::max<std::uint64_t>(1, part * bar_columns * 8 / most);
  std::string out;
  for (auto i = length / 8; i > 0; --i) out += "█";
  return out += eighths[length % 8];
}

/// Safe to show, and at most `label_columns` wide.
std::string label_of(std::string_view text) {
  const auto whole = shown(text);
  if (columns_of(whole) <= label_columns) return whole;
  std::string out;
  std::size_t columns = 0;
  for (std::size_t at = 0; at < whole.size();) {
    const auto cluster = cluster_at(whole, at);
    if ((columns += cluster.columns) > label_columns - 1) break;
    out += whole.substr(at, cluster.size);
    at += cluster.size;
  }
  return out + "…";
}

std::string padded(std::string text, std::size_t columns) {
  const auto there = columns_of(text);
  return text.append(there < columns ? columns - there : 0, ' ');
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(text.size() < columns ? columns - text.size() : 0, ' ') + text;
}

struct Row {
  std::string label;
  std::uint64_t number = 0;
  std::string remark;
};

/// Rows as they are; nothing when there are none.
void table(std::ostream& out, std::string_view title, const std::vector<Row>& rows) {
  if (rows.empty()) return;
  std::size_t labels = 0, numbers = 0, remarks = 0;
  std::uint64_t most = 0;
  for (const auto& row : rows) {
    labels = std::max(labels, columns_of(label_of(row.label)));
    numbers = std::max(numbers, grouped(row.number).size());
    remarks = std::max(remarks, row.remark.size());
    most = std::max(most, row.number);
  }
  out << "\n" << title << "\n";
  for (const auto& row : rows) {
    auto line = "  " + padded(label_of(row.label), labels) + "  " + right(grouped(row.number), numbers);
    if (remarks > 0) line += "  " + right(row.remark, remarks);
    line += "  " + bar(row.number, most);
    out << line.substr(0, line.find_last_not_of(' ') + 1) << "\n";
  }
}

/// Only what was seen, longest first, and how many rows are left out.
void ranked(std::ostream& out, std::string_view title, std::vector<Row> rows) {
  std::erase_if(rows, [](const Row& row) { return row.number == 0; });
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.number > b.number; });
  const auto more = rows.size() > most_rows ? rows.size() - most_rows : 0;
  rows.resize(rows.size() - more);
  table(out, title, rows);
  if (more) out << "  and " << more << " more\n";
}

std::string share(const Counts& counts) {
  return counts.messages == 0 ? "" : per_cent(share_of(counts)) + " of " + grouped(counts.messages);
}

std::string title_of(const AuditHead& head, const std::string& rule) {
  const auto* known = rule_named(head, rule);
  return known ? known->title : rule;
}

void write_top(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  std::string formats;
  for (const auto& [format, containers] : summary.formats) formats += (formats.empty() ? "" : ", ") + format;
  out << "aside audit" << (head.partial ? " (stopped before its end: what was read by then)" : "") << "\n"
      << "  read as " << (formats.empty() ? "nothing" : formats) << ": " << grouped(summary.all.messages) << " messages";
  if (!summary.days.empty()) out << ", " << summary.days.begin()->first << " to " << summary.days.rbegin()->first;
  out << "\n  left out: " << grouped(summary.skipped[0]) << " of the system, " << grouped(summary.skipped[1]) << " of bots, "
      << grouped(summary.skipped[2]) << " deleted, " << grouped(summary.skipped[3]) << " broken\n"
      << "  " << head.privacy << "\n"
      << "  to change: " << grouped(flagged(summary.all)) << (summary.all.messages == 0 ? "" : " (" + share(summary.all) + ")") << ", "
      << grouped(summary.all.verdicts[2]) << " of them in private\n";
  if (const auto halves = halves_of(summary.days))
    out << "  first half of the time " << per_cent(share_of(halves->earlier)) << ", second half "
        << per_cent(share_of(halves->later)) << "\n";
  if (summary.known) out << "  " << grouped(summary.known) << " findings are known from the baseline and left out\n";
}

}  // namespace

void write_audit_text(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  write_top(out, summary, head);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < names<Category>.size(); ++i)
    rows.push_back({std::string(names<Category>[i]), summary.all.categories[i], ""});
  ranked(out, "What was found", std::exchange(rows, {}));
  for (const auto& line : channel_lines(summary, most_rows))
    if (flagged(line.counts) > 0) rows.push_back({line.name, flagged(line.counts), share(line.counts)});
  table(out, "Where", std::exchange(rows, {}));
  table(out, "Before whom", {{"in a group", flagged(summary.group), share(summary.group)},
                             {"in a direct message", flagged(summary.dm), share(summary.dm)}});
  const auto trend = trend_of(summary.days);
  for (const auto& stretch : trend.stretches)
    rows.push_back({stretch_name(stretch.key, trend.step), flagged(stretch.counts), share(stretch.counts)});
  if (rows.size() > 1) table(out, "When", rows);
  rows.clear();
  for (const auto& [note, number] : summary.notes)
    if (note.find('/') != note.npos) rows.push_back({title_of(head, note), number, ""});
  ranked(out, "What went well", std::exchange(rows, {}));
  for (const auto& [rule, number] : summary.rules) rows.push_back({rule, number, ""});
  ranked(out, "The rules that fired", std::exchange(rows, {}));
  if (summary.warned == 0) return;
  out << "\n" << grouped(summary.warned) << (summary.warned == 1 ? " warning\n" : " warnings\n");
  for (const auto& warning : summary.warnings)
    out << "  " << shown(warning.place.file) << ":" << warning.place.offset << ": " << shown(warning.message) << "\n";
  if (summary.warned > summary.warnings.size()) out << "  and " << grouped(summary.warned - summary.warnings.size()) << " more\n";
}

}  // namespace aside
