#include <nlohmann/json.hpp>
#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"
#include "protocol/result_json.h"

namespace aside {
namespace {

template <class Word>
Json by_name(const std::array<std::uint64_t, names<Word>.size()>& numbers) {
  Json out = Json::object();
  for (std::size_t i = 0; i < numbers.size(); ++i) out[std::string(names<Word>[i])] = numbers[i];
  return out;
}

Json counts_json(const Counts& counts) {
  return {{"messages", counts.messages},
          {"verdicts", by_name<Verdict>(counts.verdicts)},
          {"categories", by_name<Category>(counts.categories)}};
}

void add_counts(Json& row, const Counts& counts) {
  const auto json = counts_json(counts);
  for (const auto& [key, value] : json.items()) row[key] = value;
}

Json numbers_json(const std::map<std::string, std::uint64_t>& numbers) {
  Json out = Json::object();
  for (const auto& [key, number] : numbers) out[key] = number;
  return out;
}

Json warning_json(const ChatWarning& warning) {
  return {{"file", warning.place.file}, {"offset", warning.place.offset}, {"message", warning.message}};
}

/// A further key of the report: an array with a line for each row.
template <class Rows, class Row>
void rows(std::ostream& out, std::string_view key, const Rows& all, Json (*json_of)(const Row&)) {
  out << ",\n \"" << key << "\": [";
  std::string_view before = "\n  ";
  for (const auto& row : all) {
    out << before << to_line(json_of(row));
    before = ",\n  ";
  }
  out << (all.empty() ? "]" : "\n ]");
}

}  // namespace

void write_audit_json(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  Json report;
  report["version"] = 1;
  report["formats"] = Json::array();
  for (const auto& [format, containers] : summary.formats)
    report["formats"].push_back({{"format", format}, {"containers", containers}});
  report["messages"] = summary.all.messages;
  constexpr std::string_view skips[] = {"system", "bot", "deleted", "broken"};
  for (std::size_t i = 0; i < summary.skipped.size(); ++i)
    report["skipped"][std::string(skips[i])] = summary.skipped[i];
  report["channels"] = Json::array();
  for (const auto& [id, channel] : summary.channels) {
    Json row = {{"name", channel.name}, {"id", id}, {"audience", name(channel.audience)}, {"audience_guessed", channel.guessed}};
    add_counts(row, channel.counts);
    report["channels"].push_back(std::move(row));
  }
  report["verdicts"] = by_name<Verdict>(summary.all.verdicts);
  report["categories"] = by_name<Category>(summary.all.categories);
  report["rules"] = numbers_json(summary.rules);
  report["days"] = Json::array();
  for (const auto& [day, counts] : summary.days) {
    Json row = {{"day", day}};
    add_counts(row, counts);
    report["days"].push_back(std::move(row));
  }
  report["hours"] = Json::array();
  for (const auto& counts : summary.hours) report["hours"].push_back(counts_json(counts));
  report["audiences"] = {{"dm", counts_json(summary.dm)}, {"group", counts_json(summary.group)}};
  report["notes"] = numbers_json(summary.notes);
  report["known"] = summary.known;
  report["engine"] = head.engine;
  report["privacy"] = head.privacy;
  report["partial"] = head.partial;
  report["warned"] = summary.warned;
  auto text = unobeyed(report.dump(1, ' ', false, Json::error_handler_t::replace));
  text.resize(text.size() - 2);  // the rest follows record by record: there may be many
  out << text;
  rows(out, "findings", summary.findings, finding_json);
  rows(out, "warnings", summary.warnings, warning_json);
  out << "\n}\n";
}

}  // namespace aside
