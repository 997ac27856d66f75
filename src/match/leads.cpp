#include "match/leads.h"

#include <algorithm>

#include "match/candidates.h"
#include "match/match.h"
#include "match/signals.h"

namespace aside {
namespace {

/// A measured signal, there or not as the trigger wants it. Facts are not measured: of
/// those it may be.
bool may_hold(const Trigger& trigger, const Reading& reading, const Draft& draft) {
  const auto all = signals();
  const auto signal = std::find_if(all.begin(), all.end(),
                                   [&](const Signal& each) { return each.name == trigger.signal; });
  return signal == all.end() || signal->measure(reading, draft).has_value() != trigger.absent;
}

}  // namespace

bool anything_leads(const Reading& reading, const Language& language, const Draft& draft) {
  for (const auto ref : language.index.measured)
    if (may_hold(language.rules[ref.rule].triggers[ref.trigger], reading, draft)) return true;
  for (const auto& line : reading.lines) {
    if (line.words.empty()) continue;
    for (const auto ref : candidates(line, language.index, true))
      if (!match_pattern(language.rules[ref.rule].triggers[ref.trigger].pattern, line).empty()) return true;
  }
  return false;
}

}  // namespace aside
