#include "match/leads.h"

#include <algorithm>
#include <optional>

#include "match/candidates.h"
#include "match/guards.h"
#include "match/match.h"
#include "match/signals.h"
#include "match/undertone.h"
#include "match/ways.h"

namespace aside {
namespace {

/// A measured signal, there or not as the trigger wants it. Facts are not measured: of
/// those it may be.
bool may_hold(const Trigger& trigger, const Reading& reading, const Language& language, const Draft& draft,
              std::optional<Undertones>& undertones) {
  if (const auto* level = language.undertone.level(trigger.signal)) {
    if (!undertones) undertones = undertones_of(reading, language);
    return undertones->at(*level).has_value() != trigger.absent;
  }
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
                     GuardAnswers& answers, Seen seen) {
  const auto found = match_pattern(trigger.pattern, reading.lines[sentence], seen);
  if (found.empty()) return false;
  return std::any_of(found.begin(), found.end(), [&](const PatternMatch& each) {
    return std::all_of(rule.guards.begin(), rule.guards.end(), [&](const Guard& guard) {
      return answers.let(guard, {sentence, each.first, each.last});
    });
  });
}

}  // namespace

bool anything_leads(const Reading& reading, const Language& language, const Draft& draft) {
  GuardAnswers answers(reading, language);
  std::optional<Undertones> undertones;
  for (const auto ref : language.index.measured) {
    const auto& rule = language.rules[ref.rule];
    if (is_for(rule, draft) && may_hold(rule.triggers[ref.trigger], reading, language, draft, undertones)) return true;
  }
  const auto leads = [&](TriggerRef ref, std::size_t s) {
    const auto& rule = language.rules[ref.rule];
    return is_for(rule, draft) && holds_somewhere(rule, rule.triggers[ref.trigger], s, reading, answers, Seen::May);
  };
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto& line = reading.lines[s];
    if (line.words.empty()) continue;
    if (line.keys.empty()) {
      const auto all = candidates(line, language.index, true);
      if (std::any_of(all.begin(), all.end(), [&](TriggerRef ref) { return leads(ref, s); })) return true;
      continue;
    }
    thread_local GlancedLine places;
    thread_local WayBits bits;
    write_places(line, language.lexicon, places);
    WayFinder ways(language, language.glance.leading, audience_of(draft), places, bits, true);
    if (ways.any([&](const GlanceTables::Way& way) { return leads(language.index.triggers[way.id], s); })) return true;
  }
  return false;
}

std::vector<std::uint32_t> holding(std::span<const std::uint32_t> rules, const Reading& reading,
                                   const Language& language, const Draft& draft) {
  std::vector<std::uint32_t> out;
  GuardAnswers answers(reading, language);
  for (const auto r : rules) {
    const auto& rule = language.rules[r];
    if (!is_for(rule, draft)) continue;
    const auto holds_in = [&](std::size_t sentence) {
      return !reading.lines[sentence].words.empty() &&
             std::any_of(rule.triggers.begin(), rule.triggers.end(), [&](const Trigger& trigger) {
               return trigger.signal.empty() && holds_somewhere(rule, trigger, sentence, reading, answers, Seen::Nothing);
             });
    };
    for (std::size_t s = 0; s < reading.lines.size(); ++s) {
      if (!holds_in(s)) continue;
      out.push_back(r);
      break;
    }
  }
  return out;
}

}  // namespace aside
