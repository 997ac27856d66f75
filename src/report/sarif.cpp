// One run. The rules are those that fired, in the order they fired first; regions are in
// bytes and UTF-16 units; a fix is offered where its place is a file and nothing is blank.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "protocol/offsets.h"
#include "protocol/result_json.h"
#include "protocol/utf8.h"
#include "report/formats.h"
#include "report/sarif_log.h"

namespace aside {
namespace {

Json artifact_json(const Entry& entry) {
  Json out;
  out["uri"] = sarif_uri(entry.origin);
  return out;
}

Json region_json(const Finding& finding, const Entry& entry, const OffsetMap& units) {
  const auto& text = entry.draft.text;
  const auto begin = std::min(finding.span.begin, text.size());
  const auto end = std::clamp(finding.span.end, begin, text.size());
  const auto from = units.place(begin), to = units.place(end);
  Json region{{"startLine", from.line},          {"startColumn", from.column},
              {"endLine", to.line},              {"endColumn", to.column},
              {"charOffset", units(begin)},      {"charLength", units(end) - units(begin)},
              {"byteOffset", begin},             {"byteLength", end - begin}};
  region["snippet"] = sarif_text(slice(text, {begin, end}));
  return region;
}

Json fixes_json(const Finding& finding, const Entry& entry, const Json& region) {
  Json fixes = Json::array();
  for (const auto& wording : finding.replace) {
    if (wording.find('[') != wording.npos) continue;  // a blank, for the writer to fill
    Json deleted{{"byteOffset", region["byteOffset"]}, {"byteLength", region["byteLength"]}};
    Json replacement{{"deletedRegion", deleted}, {"insertedContent", sarif_text(wording)}};
    Json change{{"artifactLocation", artifact_json(entry)},
                {"replacements", Json::array({replacement})}};
    Json fix{{"description", sarif_text(wording.empty() ? "leave it out" : "say: " + wording)},
             {"artifactChanges", Json::array({change})}};
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

Json result_of(const Finding& finding, std::size_t rule, const Entry& entry,
               const OffsetMap& units) {
  const auto region = region_json(finding, entry, units);
  Json physical{{"artifactLocation", artifact_json(entry)}, {"region", region}};
  Json location;
  location["physicalLocation"] = std::move(physical);
  if (!entry.draft.id.empty()) {
    Json draft{{"name", valid_utf8(entry.draft.id)}, {"kind", "draft"}};
    location["logicalLocations"] = Json::array({draft});
  }
  Json out{{"ruleId", valid_utf8(finding.rule)},
           {"ruleIndex", rule},
           {"level", entry.report.verdict == Verdict::Private ? "error" : "warning"},
           {"message", sarif_text(finding.why)},
           {"locations", Json::array({location})}};
  if (entry.is_file && entry.line == 0) {
    auto fixes = fixes_json(finding, entry, region);
    if (!fixes.empty()) out["fixes"] = std::move(fixes);
  }
  out["properties"] = Json{{"verdict", name(entry.report.verdict)},
                           {"category", name(finding.category)},
                           {"target", name(finding.target.kind)}};
  if (entry.line > 0) out["properties"]["record"] = entry.line;
  return out;
}

Json rule_json(const Finding& finding) {
  Json out{{"id", valid_utf8(finding.rule)},
           {"shortDescription", sarif_text(name(finding.category))},
           {"fullDescription", sarif_text(finding.why)},
           {"help", sarif_text(finding.why)}};
  out["properties"]["tags"] = Json::array({name(finding.category)});
  return out;
}

Json invocation_json(std::span<const Entry> entries) {
  Json notifications = Json::array();
  for (const auto& entry : entries)
    if (!entry.error.empty())
      notifications.push_back(
          Json{{"level", "error"},
               {"message", sarif_text(entry.origin + ":" + std::to_string(entry.line) + ": " +
                                     entry.error)}});
  Json out;
  out["executionSuccessful"] = notifications.empty();
  if (!notifications.empty()) out["toolExecutionNotifications"] = std::move(notifications);
  return out;
}

}  // namespace

void write_sarif(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  std::map<std::string, std::size_t> known;
  Json rules = Json::array();
  for (const auto& entry : entries) {
    if (!entry.error.empty()) continue;
    for (const auto& finding : entry.report.findings)
      if (known.emplace(finding.rule, known.size()).second) rules.push_back(rule_json(finding));
  }
  write_sarif_log(out, {style.engine, std::move(rules), invocation_json(entries), [&](const auto& put) {
    for (const auto& entry : entries) {
      if (!entry.error.empty()) continue;
      const OffsetMap units(entry.draft.text, Offsets::Utf16);
      for (const auto& finding : entry.report.findings) put(result_of(finding, known.at(finding.rule), entry, units));
    }
  }});
}

}  // namespace aside
