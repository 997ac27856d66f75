#include <nlohmann/json.hpp>
#include <ostream>

#include "audit/reports.h"
#include "chat/clock.h"
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

/// "2026-01-01T10:05:00Z", without the Z where the zone is not known.
Json time_json(const AuditFinding& finding) {
  if (finding.clock == ClockKind::None) return nullptr;
  return iso_of(finding.time) + (finding.clock == ClockKind::Utc ? "Z" : "");
}

Json finding_json(const AuditFinding& finding) {
  Json out = {{"file", finding.place.file},
              {"offset", finding.place.offset},
              {"channel", finding.channel},
              {"time", time_json(finding)},
              {"audience", name(finding.audience)},
              {"verdict", name(finding.verdict)},
              {"rule", finding.rule},
              {"category", name(finding.category)},
              {"target", name(finding.target)},
              {"start", finding.span.begin},
              {"end", finding.span.end},
              {"message", finding.message}};
  if (!finding.author.empty()) out["author"] = finding.author;
  if (!finding.text.empty()) out["text"] = finding.text;
  if (!finding.rewording.empty()) {
    out["suggestion"] = Json::array();
    for (const auto& [to, text] : finding.rewording) out["suggestion"].push_back({{"to", to}, {"text", text}});
  }
  return out;
}

}  // namespace

void write_audit_json(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  Json report = {{"version", 1}, {"engine", head.engine}, {"privacy", head.privacy}, {"partial", head.partial}};
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
  report["notes"] = numbers_json(summary.notes);
  report["audiences"] = {{"dm", counts_json(summary.dm)}, {"group", counts_json(summary.group)}};
  report["days"] = Json::array();
  for (const auto& [day, counts] : summary.days) {
    Json row = {{"day", day}};
    add_counts(row, counts);
    report["days"].push_back(std::move(row));
  }
  report["hours"] = Json::array();
  for (const auto& counts : summary.hours) report["hours"].push_back(counts_json(counts));
  report["known"] = summary.known;
  report["findings"] = Json::array();
  for (const auto& finding : summary.findings) report["findings"].push_back(finding_json(finding));
  report["warned"] = summary.warned;
  report["warnings"] = Json::array();
  for (const auto& warning : summary.warnings)
    report["warnings"].push_back(
        {{"file", warning.place.file}, {"offset", warning.place.offset}, {"message", warning.message}});
  out << report.dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace aside
