// A line is an array: its kind, then its values in a fixed order.
#include "audit/summary_lines.h"

#include <nlohmann/json.hpp>

namespace aside {
namespace {

using nlohmann::json;

template <std::size_t size>
void add(const json& row, std::size_t from, std::array<std::uint64_t, size>& into) {
  for (std::size_t i = 0; i < size; ++i) into[i] += row.at(from + i).get<std::uint64_t>();
}

json row_of(const Counts& counts) {
  json out = json::array({counts.messages});
  for (const auto number : counts.verdicts) out.push_back(number);
  for (const auto number : counts.categories) out.push_back(number);
  return out;
}

Counts counts_of(const json& row) {
  Counts out;
  out.messages = row.at(0).get<std::uint64_t>();
  add(row, 1, out.verdicts);
  add(row, 1 + out.verdicts.size(), out.categories);
  return out;
}

json rows_of(const std::array<Counts, 24>& hours) {
  json out = json::array();
  for (const auto& counts : hours) out.push_back(row_of(counts));
  return out;
}

std::string line_of(const json& row) { return row.dump(-1, ' ', false, json::error_handler_t::replace); }

constexpr std::string_view finding_begins = "[\"finding\",";

}  // namespace

void write_counts(const AuditSummary& s, const std::function<void(std::string)>& line) {
  line(line_of({"all", row_of(s.all), row_of(s.dm), row_of(s.group), s.skipped, s.warned, rows_of(s.hours)}));
  for (const auto& each : s.containers) line(line_of({"container", each.format, each.path, each.files}));
  for (const auto& [rule, number] : s.rules) line(line_of({"rule", rule, number}));
  for (const auto& [note, number] : s.notes) line(line_of({"note", note, number}));
  for (const auto& [id, channel] : s.channels)
    line(line_of({"channel", id, channel.name, name(channel.audience), channel.guessed, row_of(channel.counts)}));
  for (const auto& [day, counts] : s.days) line(line_of({"day", day, row_of(counts)}));
  for (const auto& warning : s.warnings) line(line_of({"warning", warning.place.file, warning.place.offset, warning.message}));
}

std::string finding_row(const AuditFinding& finding) { return std::string(finding_begins) + finding_line(finding) + "]"; }

bool read_counts(std::string_view line, AuditSummary& summary) try {
  if (line.starts_with(finding_begins) && line.ends_with(']')) {
    auto finding = finding_of_line(line.substr(finding_begins.size(), line.size() - finding_begins.size() - 1));
    if (finding) summary.findings.push_back(std::move(*finding));
    return finding.has_value();
  }
  const auto row = json::parse(line, nullptr, false);
  if (!row.is_array() || row.empty()) return false;
  AuditSummary one;
  const auto kind = row[0].get<std::string>();
  if (kind == "all") {
    one.all = counts_of(row.at(1));
    one.dm = counts_of(row.at(2));
    one.group = counts_of(row.at(3));
    add(row.at(4), 0, one.skipped);
    one.warned = row.at(5).get<std::uint64_t>();
    for (std::size_t i = 0; i < one.hours.size(); ++i) one.hours[i] = counts_of(row.at(6).at(i));
  } else if (kind == "container") {
    one.containers.insert({row.at(1).get<std::string>(), row.at(2).get<std::string>(), row.at(3).get<std::string>()});
    one.formats[row.at(1).get<std::string>()] = 1;
  } else if (kind == "rule" || kind == "note") {
    (kind == "rule" ? one.rules : one.notes)[row.at(1).get<std::string>()] = row.at(2).get<std::uint64_t>();
  } else if (kind == "channel") {
    const auto audience = from_name<Audience>(row.at(3).get<std::string>());
    if (!audience) return false;
    one.channels[row.at(1).get<std::string>()] = {row.at(2).get<std::string>(), *audience, row.at(4).get<bool>(), counts_of(row.at(5))};
  } else if (kind == "day") {
    one.days[row.at(1).get<std::string>()] = counts_of(row.at(2));
  } else if (kind == "warning") {
    one.warnings.push_back({{row.at(1).get<std::string>(), row.at(2).get<std::uint64_t>()}, row.at(3).get<std::string>()});
  } else {
    return false;
  }
  merge(summary, std::move(one));
  return true;
} catch (const json::exception&) {
  return false;
}

}  // namespace aside
