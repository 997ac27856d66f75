#include "match/leads.h"

#include <algorithm>

#include "match/candidates.h"
#include "match/guards.h"
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

/// Whether the audience is one that the rule is for. What a rule asks of facts may hold.
bool is_for(const Rule& rule, const Draft& draft) {
  return std::all_of(rule.whens.begin(), rule.whens.end(), [&](const When& when) {
    const bool known = when.fact == "external" || when.fact == "strict" || when.fact == "group" || when.fact == "dm";
    return !known || holds(when, {}, draft);
  });
}

bool holds_somewhere(const Rule& rule, const Trigger& trigger, std::size_t sentence, const Reading& reading,
                     const Language& language) {
  const auto found = match_pattern(trigger.pattern, reading.lines[sentence]);
  return std::any_of(found.begin(), found.end(), [&](const PatternMatch& each) {
    return std::all_of(rule.guards.begin(), rule.guards.end(), [&](const Guard& guard) {
      return holds(guard, {sentence, each.first, each.last}, reading, language);
    });
  });
}

}  // namespace

bool anything_leads(const Reading& reading, const Language& language, const Draft& draft) {
  for (const auto ref : language.index.measured) {
    const auto& rule = language.rules[ref.rule];
    if (is_for(rule, draft) && may_hold(rule.triggers[ref.trigger], reading, draft)) return true;
  }
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    if (reading.lines[s].words.empty()) continue;
    for (const auto ref : candidates(reading.lines[s], language.index, true)) {
      const auto& rule = language.rules[ref.rule];
      if (is_for(rule, draft) && holds_somewhere(rule, rule.triggers[ref.trigger], s, reading, language)) return true;
    }
  }
  return false;
}

std::vector<std::uint32_t> holding(const std::vector<std::uint32_t>& rules, const Reading& reading,
                                   const Language& language, const Draft& draft) {
  std::vector<std::uint32_t> out;
  for (std::size_t s = 0; s < reading.lines.size() && out.size() < rules.size(); ++s) {
    if (reading.lines[s].words.empty()) continue;
    for (const auto ref : candidates(reading.lines[s], language.index)) {
      const bool asked = std::binary_search(rules.begin(), rules.end(), ref.rule) &&
                         std::find(out.begin(), out.end(), ref.rule) == out.end();
      if (!asked) continue;
      const auto& rule = language.rules[ref.rule];
      if (is_for(rule, draft) && holds_somewhere(rule, rule.triggers[ref.trigger], s, reading, language))
        out.push_back(ref.rule);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace aside
