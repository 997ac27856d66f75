#pragma once

#include <string>
#include <string_view>

#include "lint/linter.h"
#include "protocol/config.h"
#include "protocol/result_json.h"
#include "terms/draft.h"

namespace aside {

/// What hook and server do with one draft, before anybody reads it.
struct Decision {
  Report report;
  bool held = false;       // at or above fail_on, and not overruled
  bool overruled = false;  // sent again by its writer: it goes
  unsigned hold_seconds = 0;  // how long the draft should wait before it may be sent again
  std::string trouble;     // what keeps overruling from working; never the draft
};

/// Judges one draft. With `overrule = "resend"` a draft that is held back is remembered
/// (see protocol/overrule.h): nothing else of it has an effect.
Decision decide(const Linter& linter, const Config& config, const Draft& draft);

/// The result with "decision" ("send" or "hold") and, where they apply, "overruled" and
/// "hold_seconds".
Json decision_json(const Draft& draft, const Decision& decision, std::string_view engine,
                   const ResultOptions& options);

}  // namespace aside
