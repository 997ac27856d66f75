#pragma once

#include "rule/rulebook.h"

namespace aside::test {

/// Every pattern of a language's rules, with the id of its rule.
template <class Take>
void each_pattern(const Language& language, Take take) {
  for (const auto* rules : {&language.rules, &language.wording})
    for (const auto& rule : *rules) {
      for (const auto& trigger : rule.triggers) {
        if (!trigger.signal.empty()) continue;
        take(trigger.pattern, rule.id);
        if (trigger.marked) take(*trigger.marked, rule.id);
      }
      for (const auto& guard : rule.guards) take(guard.pattern, rule.id);
    }
}

}  // namespace aside::test
