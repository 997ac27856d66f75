// Facts first, since rules ask for them; then every rule that may match in a sentence;
// then guards; vetoes last, for they take away what others found.
#include "match/match.h"

#include <algorithm>
#include <tuple>

#include "match/candidates.h"
#include "match/guards.h"
#include "match/memo.h"
#include "match/undertone.h"
#include "match/ways.h"

namespace aside {
namespace {

struct Scan {
  const Reading& reading;
  const Language& language;
  const Draft& draft;
  mutable GuardAnswers answers;
  std::vector<std::vector<TriggerRef>> triggers{};  // by sentence: those that may match
  std::vector<MatchMemo::Known*> known{};           // by sentence, or null

  Scan(const Reading& read, const Language& by, const Draft& of, MatchMemo* memo)
      : reading(read), language(by), draft(of), answers(read, by) {
    for (const auto& line : reading.lines) {
      auto& all = triggers.emplace_back();
      auto* kept = known.emplace_back(memo != nullptr ? memo->of(line, audience_of(draft)) : nullptr);
      if (kept != nullptr && !kept->fresh) all = kept->triggers;
      else if (!line.words.empty()) all = line.keys.empty() ? all_candidates(line, language) : triggers_in(line, language, draft);
      if (kept == nullptr || !kept->fresh) continue;
      kept->triggers = all;
      kept->found.resize(all.size());
      kept->fresh = false;
    }
  }

  std::vector<PatternMatch> matches(std::size_t sentence, std::size_t trigger) const {
    const auto ref = triggers[sentence][trigger];
    const auto look = [&] { return match_pattern(language.rules[ref.rule].triggers[ref.trigger].pattern, reading.lines[sentence], Seen::May); };
    if (known[sentence] == nullptr) return look();
    auto& found = known[sentence]->found[trigger];
    if (!found) found = look();
    return *found;
  }

  bool allowed(const Rule& rule, const WordRange& where, const Facts& facts) const {
    return std::all_of(rule.whens.begin(), rule.whens.end(),
                       [&](const When& when) { return holds(when, facts, draft); }) &&
           std::all_of(rule.guards.begin(), rule.guards.end(),
                       [&](const Guard& guard) { return answers.let(guard, where); });
  }

  void try_trigger(std::size_t sentence, std::size_t trigger, const Facts& facts,
                   std::vector<Match>& out) const {
    const auto ref = triggers[sentence][trigger];
    const auto& rule = language.rules[ref.rule];
    for (const auto& found : matches(sentence, trigger)) {
      const WordRange where{sentence, found.first, found.last};
      if (!allowed(rule, where, facts)) continue;
      Match match{ref.rule, ref.trigger, where, {}};
      for (const auto& [first, last] : found.slots) match.slots.push_back({sentence, first, last});
      out.push_back(std::move(match));
    }
  }

  /// Rules that `wanted` accepts, over all sentences.
  template <class Wanted>
  std::vector<Match> rules(Wanted wanted, const Facts& facts) const {
    std::vector<Match> out;
    for (std::size_t s = 0; s < triggers.size(); ++s)
      for (std::size_t t = 0; t < triggers[s].size(); ++t)
        if (wanted(language.rules[triggers[s][t].rule])) try_trigger(s, t, facts, out);
    return out;
  }

  void measured(const Facts& facts, std::vector<Match>& out) const {
    if (reading.lines.empty()) return;
    for (const auto [r, t] : language.index.signals) {
      const auto& rule = language.rules[r];
      const auto& trigger = rule.triggers[t];
      const auto fact = facts.find(trigger.signal);
      if ((fact != facts.end()) == trigger.absent) continue;
      const WordRange where = fact != facts.end()
                                  ? fact->second
                                  : WordRange{0, 0, reading.lines[0].words.size()};
      if (allowed(rule, where, facts)) out.push_back({r, t, where, {}});
    }
  }
};

bool overlap(const WordRange& a, const WordRange& b) {
  return a.sentence == b.sentence && a.first < b.last && b.first < a.last;
}

Matches all_matches(const Reading& reading, const Language& language, const Draft& draft, MatchMemo* memo) {
  Matches out;
  const Scan scan(reading, language, draft, memo);
  for (const auto& signal : signals())
    if (const auto where = signal.measure(reading, draft))
      out.facts.emplace(std::string(signal.name), *where);
  const auto undertones = undertones_of(reading, language);
  for (const auto& level : language.undertone.levels)
    if (const auto where = undertones.at(level)) out.facts.emplace(level.name, *where);

  const auto facts = scan.rules([](const Rule& r) { return r.kind == RuleKind::Fact; }, out.facts);
  for (const auto& fact : facts) {
    const auto& id = language.rules[fact.rule].id;
    out.facts.emplace(id.substr(id.find('/') + 1), fact.where);
  }
  auto found = scan.rules([](const Rule& r) { return r.kind != RuleKind::Fact; }, out.facts);
  scan.measured(out.facts, found);

  std::vector<WordRange> vetoes;
  for (const auto& each : found)
    if (language.rules[each.rule].kind == RuleKind::Veto) vetoes.push_back(each.where);
  std::erase_if(found, [&](const Match& each) {
    const auto& rule = language.rules[each.rule];
    if (rule.kind == RuleKind::Veto) return true;
    if (!rule.category) return false;  // circumstance is not taken away
    // Vetoes stand in the order of their sentences.
    auto veto = std::lower_bound(vetoes.begin(), vetoes.end(), each.where.sentence,
                                 [](const WordRange& a, std::size_t s) { return a.sentence < s; });
    for (; veto != vetoes.end() && veto->sentence == each.where.sentence; ++veto)
      if (overlap(*veto, each.where)) return true;
    return false;
  });
  std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
    return std::tie(a.where.sentence, a.where.first, a.where.last, a.rule, a.trigger) <
           std::tie(b.where.sentence, b.where.first, b.where.last, b.rule, b.trigger);
  });
  out.matches = std::move(found);
  return out;
}

}  // namespace

Matches match(const Reading& reading, const Language& language, const Draft& draft) {
  return all_matches(reading, language, draft, nullptr);
}

Matches match(const Reading& reading, const Language& language, const Draft& draft, MatchMemo& memo) {
  return all_matches(reading, language, draft, &memo);
}

}  // namespace aside
