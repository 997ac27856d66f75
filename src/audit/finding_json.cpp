#include "audit/finding_json.h"

#include "chat/clock.h"

namespace aside {

std::string time_of(const AuditFinding& finding) {
  if (finding.clock == ClockKind::None) return {};
  return iso_of(finding.time) + (finding.clock == ClockKind::Utc ? "Z" : "");
}

Json finding_json(const AuditFinding& finding) {
  const auto time = time_of(finding);
  Json out = {{"file", finding.place.file},
              {"offset", finding.place.offset},
              {"channel", finding.channel},
              {"time", time.empty() ? Json(nullptr) : Json(time)},
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
  if (finding.rewording.empty()) return out;
  out["suggestion"] = Json::array();
  for (const auto& [to, text] : finding.rewording) out["suggestion"].push_back({{"to", to}, {"text", text}});
  return out;
}

}  // namespace aside
