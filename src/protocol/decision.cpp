#include "protocol/decision.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "protocol/overrule.h"

namespace aside {

Decision decide(const Linter& linter, const Config& config, const Draft& draft) {
  Decision out;
  out.report = linter.lint(draft);
  out.held = fails(out.report.verdict, config.fail_on);
  if (!out.held) return out;
  if (config.overrule == Overrule::Resend)
    out.overruled = HeldBack(state_folder()).sent_again(draft, out.trouble);
  out.held = !out.overruled;
  const auto& findings = out.report.findings;
  const bool heated = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.category == Category::Escalation;
  });
  if (out.held && heated) out.hold_seconds = config.hold_seconds;
  return out;
}

Json decision_json(const Draft& draft, const Decision& decision, std::string_view engine,
                   const ResultOptions& options) {
  auto out = result_json(draft, decision.report, engine, options);
  out["decision"] = decision.held ? "hold" : "send";
  if (decision.overruled) out["overruled"] = true;
  if (decision.hold_seconds > 0) out["hold_seconds"] = decision.hold_seconds;
  return out;
}

}  // namespace aside
