// A result for each finding; its place is the record's in the file of the export. What is no
// message of the run is in its notifications.
#include <map>
#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"
#include "protocol/utf8.h"
#include "report/sarif_log.h"

namespace aside {
namespace {

Json place_json(const RecordPlace& place) {
  Json physical;
  physical["artifactLocation"]["uri"] = sarif_uri(place.file);
  physical["region"]["byteOffset"] = place.offset;
  Json out;
  out["physicalLocation"] = std::move(physical);
  return out;
}

std::string why_of(const AuditHead& head, const std::string& rule) {
  const auto* known = rule_named(head, rule);
  if (!known) return rule;
  return known->why.empty() ? known->title : known->why;
}

Json rule_json(const AuditFinding& finding, const AuditHead& head) {
  const auto* known = rule_named(head, finding.rule);
  const auto why = why_of(head, finding.rule);
  Json out{{"id", valid_utf8(finding.rule)},
           {"shortDescription", sarif_text(known ? std::string_view(known->title) : name(finding.category))},
           {"fullDescription", sarif_text(why)},
           {"help", sarif_text(why)}};
  out["properties"]["tags"] = Json::array({name(finding.category)});
  return out;
}

Json result_json_of(const AuditFinding& finding, std::size_t rule, const AuditHead& head) {
  auto location = place_json(finding.place);
  if (!finding.text.empty()) location["physicalLocation"]["region"]["snippet"] = sarif_text(finding.text);
  Json channel{{"name", valid_utf8(finding.channel)}, {"kind", "channel"}};
  location["logicalLocations"] = Json::array({std::move(channel)});
  Json out{{"ruleId", valid_utf8(finding.rule)},
           {"ruleIndex", rule},
           {"level", finding.verdict == Verdict::Private ? "error" : "warning"},
           {"message", sarif_text(why_of(head, finding.rule))},
           {"locations", Json::array({std::move(location)})}};
  out["partialFingerprints"]["message/v1"] = finding.message + "/" + std::to_string(finding.span.begin);
  auto properties = finding_json(finding);
  for (const auto* told : {"file", "offset", "rule", "message", "text"}) properties.erase(told);
  out["properties"] = std::move(properties);
  return out;
}

Json invocation_json(const AuditSummary& summary, const AuditHead& head) {
  Json notifications = Json::array();
  for (const auto& warning : summary.warnings) {
    Json one{{"level", "warning"}, {"message", sarif_text(warning.message)}};
    one["locations"] = Json::array({place_json(warning.place)});
    notifications.push_back(std::move(one));
  }
  Json out;
  out["executionSuccessful"] = !head.partial;
  if (!notifications.empty()) out["toolExecutionNotifications"] = std::move(notifications);
  out["properties"] = {{"privacy", head.privacy}, {"messages", summary.all.messages}};
  return out;
}

}  // namespace

void write_audit_sarif(std::ostream& out, const AuditSummary& summary, const AuditHead& head) {
  std::map<std::string, std::size_t> known;
  Json rules = Json::array();
  for (const auto& finding : summary.findings)
    if (known.emplace(finding.rule, known.size()).second) rules.push_back(rule_json(finding, head));
  write_sarif_log(out, {head.engine, std::move(rules), invocation_json(summary, head), [&](const auto& put) {
    for (const auto& finding : summary.findings) put(result_json_of(finding, known.at(finding.rule), head));
  }});
}

}  // namespace aside
