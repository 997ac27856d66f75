// Key by key in the order of INTERFACE.md. Texts go through `valid_utf8`, so that writing
// them out cannot fail.
#include "protocol/result_json.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "protocol/offsets.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

Json target_json(const Target& target) {
  Json out;
  out["kind"] = name(target.kind);
  if (!target.text.empty()) out["text"] = valid_utf8(target.text);
  if (!target.id.empty()) out["id"] = valid_utf8(target.id);
  return out;
}

Json evidence_json(const std::vector<Evidence>& evidence, const OffsetMap& offsets) {
  Json out = Json::array();
  for (const auto& piece : evidence) {
    const auto span = offsets(piece.span);
    out.push_back({{"rule", valid_utf8(piece.rule)},
                   {"weight", piece.weight},
                   {"start", span.begin},
                   {"end", span.end}});
  }
  return out;
}

Json finding_json(const Finding& finding, const Draft& draft, const OffsetMap& offsets) {
  const auto span = offsets(finding.span);
  const auto place = offsets.place(finding.span.begin);
  const auto begin = std::min(finding.span.begin, draft.text.size());
  const auto end = std::clamp(finding.span.end, begin, draft.text.size());
  Json out{{"rule", valid_utf8(finding.rule)},
           {"category", name(finding.category)},
           {"target", target_json(finding.target)},
           {"start", span.begin},
           {"end", span.end},
           {"line", place.line},
           {"column", place.column},
           {"text", valid_utf8(slice(draft.text, {begin, end}))},
           {"why", valid_utf8(finding.why)},
           {"replace", Json::array()}};
  for (const auto& wording : finding.replace) out["replace"].push_back(valid_utf8(wording));
  if (!finding.evidence.empty()) out["evidence"] = evidence_json(finding.evidence, offsets);
  return out;
}

Json explain_json(const std::vector<Tally>& tallies, const OffsetMap& offsets) {
  Json sums = Json::array();
  for (const auto& tally : tallies)
    sums.push_back({{"sum", name(tally.sum)},
                    {"target", target_json(tally.target)},
                    {"total", tally.total},
                    {"threshold", tally.threshold},
                    {"gated", tally.gated},
                    {"evidence", evidence_json(tally.evidence, offsets)}});
  Json out;
  out["sums"] = std::move(sums);
  return out;
}

}  // namespace

Json suggestion_json(const Suggestion& suggestion, Offsets offsets) {
  Json messages = Json::array();
  for (const auto& message : suggestion.messages) {
    Json out;
    out["to"] = name(message.to);
    if (message.to == Reader::Dm) out["recipient"] = valid_utf8(message.recipient);
    out["text"] = valid_utf8(message.text);
    const OffsetMap within(message.text, offsets);
    for (const auto& blank : message.blanks) {
      const auto span = within(blank);
      out["blanks"].push_back({{"start", span.begin}, {"end", span.end}});
    }
    messages.push_back(std::move(out));
  }
  Json out;
  out["kind"] = name(suggestion.kind);
  out["messages"] = std::move(messages);
  return out;
}

Json result_json(const Draft& draft, const Report& report, std::string_view engine,
                 const ResultOptions& options) {
  const OffsetMap offsets(draft.text, options.offsets);
  Json out{{"version", 1},
           {"id", draft.id.empty() ? Json() : Json(valid_utf8(draft.id))},
           {"verdict", name(report.verdict)},
           {"audience", name(draft.audience)},
           {"external", draft.external},
           {"lang", valid_utf8(draft.lang)},
           {"findings", Json::array()},
           {"dismissed", Json::array()},
           {"notes", Json::array()}};
  for (const auto& finding : report.findings)
    out["findings"].push_back(finding_json(finding, draft, offsets));
  for (const auto& rule : report.dismissed) out["dismissed"].push_back(valid_utf8(rule));
  for (const auto& note : report.notes)
    out["notes"].push_back({{"note", name(note.note)}, {"text", valid_utf8(note.text)}});
  if (report.suggestion && report.verdict != Verdict::Send)
    out["suggestion"] = suggestion_json(*report.suggestion, options.offsets);
  out["engine"] = engine;
  if (options.explain) out["explain"] = explain_json(report.tallies, offsets);
  return out;
}

Json error_json(std::size_t line, std::string_view error) {
  return {{"id", nullptr}, {"line", line}, {"error", valid_utf8(error)}};
}

std::string to_line(const Json& value) {
  return unobeyed(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string unobeyed(std::string json) {
  const auto special = [&](std::size_t at) {
    const auto code = decode(json, at).value;
    return (code >= 0x7F && code <= 0x9F) || code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  };
  std::size_t at = json.find_first_of("\x7F\xC2\xD8\xE2");
  if (at == json.npos) return json;
  std::string out;
  for (std::size_t from = 0;;) {
    if (at != json.npos && !special(at)) {
      at = json.find_first_of("\x7F\xC2\xD8\xE2", at + 1);
      continue;
    }
    out.append(json, from, at - from);
    if (at == json.npos) return out;
    const auto code = decode(json, at);
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(code.value));
    out += escape;
    from = at + code.size;
    at = json.find_first_of("\x7F\xC2\xD8\xE2", from);
  }
}

}  // namespace aside
