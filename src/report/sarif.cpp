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

namespace aside {
namespace {

Json text_json(std::string_view text) {
  Json out;
  out["text"] = valid_utf8(text);
  return out;
}

/// A file's name as a relative reference: what is not plain is escaped, the ':' of "a:b" too,
/// which would read as a scheme.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != plain.npos) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  return out;
}

Json artifact_json(const Entry& entry) {
  Json out;
  out["uri"] = uri_of(entry.origin);
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
  region["snippet"] = text_json(slice(text, {begin, end}));
  return region;
}

Json fixes_json(const Finding& finding, const Entry& entry, const Json& region) {
  Json fixes = Json::array();
  for (const auto& wording : finding.replace) {
    if (wording.find('[') != wording.npos) continue;  // a blank, for the writer to fill
    Json deleted{{"byteOffset", region["byteOffset"]}, {"byteLength", region["byteLength"]}};
    Json replacement{{"deletedRegion", deleted}, {"insertedContent", text_json(wording)}};
    Json change{{"artifactLocation", artifact_json(entry)},
                {"replacements", Json::array({replacement})}};
    Json fix{{"description", text_json(wording.empty() ? "leave it out" : "say: " + wording)},
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
           {"message", text_json(finding.why)},
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
           {"shortDescription", text_json(name(finding.category))},
           {"fullDescription", text_json(finding.why)},
           {"help", text_json(finding.why)}};
  out["properties"]["tags"] = Json::array({name(finding.category)});
  return out;
}

Json invocation_json(std::span<const Entry> entries) {
  Json notifications = Json::array();
  for (const auto& entry : entries)
    if (!entry.error.empty())
      notifications.push_back(
          Json{{"level", "error"},
               {"message", text_json(entry.origin + ":" + std::to_string(entry.line) + ": " +
                                     entry.error)}});
  Json out;
  out["executionSuccessful"] = notifications.empty();
  if (!notifications.empty()) out["toolExecutionNotifications"] = std::move(notifications);
  return out;
}

}  // namespace

void write_sarif(std::ostream& out, std::span<const Entry> entries, const Style& style) {
  std::map<std::string, std::size_t> known;
  Json rules = Json::array(), results = Json::array();
  for (const auto& entry : entries) {
    if (!entry.error.empty()) continue;
    const OffsetMap units(entry.draft.text, Offsets::Utf16);
    for (const auto& finding : entry.report.findings) {
      const auto [at, is_new] = known.emplace(finding.rule, known.size());
      if (is_new) rules.push_back(rule_json(finding));
      results.push_back(result_of(finding, at->second, entry, units));
    }
  }
  Json driver{{"name", "aside"}, {"fullName", valid_utf8(style.engine)}};
  driver["rules"] = std::move(rules);
  Json run;
  run["tool"]["driver"] = std::move(driver);
  run["columnKind"] = "utf16CodeUnits";
  run["invocations"] = Json::array({invocation_json(entries)});
  run["results"] = std::move(results);
  Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
  log["runs"] = Json::array({run});
  out << log.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace aside
