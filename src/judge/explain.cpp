// What counted is told from the stages' results. What did not count is looked for once more,
// since the stages forget it: every rule of a category is tried again, and where it holds
// without being among the matches, a guard or a veto is found to blame.
#include "judge/explain.h"

#include <algorithm>
#include <optional>

#include "judge/verdict.h"
#include "lexicon/words_view.h"
#include "match/candidates.h"
#include "match/guards.h"
#include "match/slots.h"
#include "target/attribute.h"

namespace aside {
namespace {

/// More rules that came to nothing, or names of one person, help nobody.
constexpr std::size_t most_stopped = 12, most_names = 4;

bool same_place(const WordRange& a, const WordRange& b) {
  return a.sentence == b.sentence && a.first == b.first && a.last == b.last;
}

bool overlap(const WordRange& a, const WordRange& b) {
  return a.sentence == b.sentence && a.first < b.last && b.first < a.last;
}

struct Teller {
  const Matches& matches;
  const Reading& reading;
  const Language& language;
  const People& people;
  const Draft& draft;

  Span span_of(const WordRange& where) const {
    return reading.span(where.sentence, where.first, where.last);
  }

  Target target_of_person(std::size_t person, TargetKind kind) const {
    return {kind, people.persons[person].text, people.persons[person].id};
  }

  std::string naming_of(const WordRange& where) const {
    const WordsView view(reading.lines[where.sentence].words, reading.text, language.lexicon);
    for (const std::string_view slot : {"mention", "you", "your", "he", "his", "name", "role"})
      if (view.begins(where.first, slot)) return std::string(slot);
    return "";
  }

  std::vector<Meant> meant() const {
    std::vector<Meant> out;
    for (std::size_t p = 0; p < people.persons.size(); ++p) {
      Meant one{target_of_person(p, people.persons[p].addressed ? TargetKind::Addressee : TargetKind::Named), {}};
      for (const auto& reference : people.references) {
        if (reference.person != p || one.by.size() >= most_names) continue;
        const Naming naming{span_of(reference.where), naming_of(reference.where)};
        const auto words = slice(draft.text, naming.span);
        const bool told = std::any_of(one.by.begin(), one.by.end(), [&](const Naming& other) {
          return slice(draft.text, other.span) == words;
        });
        if (!told) one.by.push_back(naming);
      }
      out.push_back(std::move(one));
    }
    return out;
  }

  Sighting sighting_of(const Match& match) const {
    const auto& rule = language.rules[match.rule];
    Sighting out{rule.id, rule.title, span_of(match.where), {}, {}};
    for (const auto& slot : slots_of(rule, rule.triggers[match.trigger], match.where, reading, language))
      out.slots.push_back({slot.slot, span_of(slot.where)});
    out.about = target_of(attribute(match, reading, language, people), reading, people, draft);
    return out;
  }

  /// The words that a guard saw, nearest to the match where it looks beside it.
  Span seen_by(const Guard& guard, const WordRange& where) const {
    const bool everywhere = guard.scope == Scope::Message;
    for (std::size_t s = everywhere ? 0 : where.sentence; s < reading.lines.size(); ++s) {
      std::optional<WordRange> best;
      for (const auto& found : match_pattern(guard.pattern, reading.lines[s])) {
        const WordRange range{s, found.first, found.last};
        if (guard.scope == Scope::Around && !overlap(range, where)) continue;
        if (guard.scope == Scope::Before && range.last > where.first) continue;
        if (guard.scope == Scope::After && range.first < where.last) continue;
        if (!best || guard.scope == Scope::Before) best = range;
      }
      if (best) return span_of(*best);
      if (!everywhere) break;
    }
    return {};
  }

  std::string line_of(const Rule& rule, std::size_t number) const {
    const auto lines = lines_of(source_of(rule));
    if (number == 0 || number > lines.size()) return "";
    std::string out;
    for (const char c : trimmed(lines[number - 1]))
      if (c != ' ' || !out.ends_with(' ')) out += c;
    return out;
  }

  bool counted(const Match& match) const {
    return std::any_of(matches.matches.begin(), matches.matches.end(), [&](const Match& other) {
      return other.rule == match.rule && same_place(other.where, match.where);
    });
  }

  /// Where rules hold that `wanted` accepts, but for guards.
  template <class Wanted, class Take>
  void each_match(Wanted wanted, Take take) const {
    for (std::size_t s = 0; s < reading.lines.size(); ++s) {
      if (reading.lines[s].words.empty()) continue;
      for (const auto ref : candidates(reading.lines[s], language.index)) {
        const auto& rule = language.rules[ref.rule];
        const bool asked = wanted(rule) && std::all_of(rule.whens.begin(), rule.whens.end(), [&](const When& when) {
                             return holds(when, matches.facts, draft);
                           });
        if (!asked) continue;
        for (const auto& found : match_pattern(rule.triggers[ref.trigger].pattern, reading.lines[s])) {
          Match match{ref.rule, ref.trigger, {s, found.first, found.last}, {}};
          for (const auto& [first, last] : found.slots) match.slots.push_back({s, first, last});
          take(rule, match);
        }
      }
    }
  }

  const Guard* failing_guard(const Rule& rule, const WordRange& where) const {
    for (const auto& guard : rule.guards)
      if (!holds(guard, where, reading, language)) return &guard;
    return nullptr;
  }

  std::vector<Stopped> stopped() const {
    std::vector<Match> vetoes;
    each_match([](const Rule& rule) { return rule.kind == RuleKind::Veto; },
               [&](const Rule& rule, const Match& match) {
                 if (failing_guard(rule, match.where) == nullptr) vetoes.push_back(match);
               });
    std::vector<Stopped> out;
    each_match([](const Rule& rule) { return rule.category.has_value(); },
               [&](const Rule& rule, const Match& match) {
                 const bool told = std::any_of(out.begin(), out.end(), [&](const Stopped& other) {
                   return other.sighting.rule == rule.id;
                 });
                 if (told || out.size() >= most_stopped || counted(match)) return;
                 if (const auto* guard = failing_guard(rule, match.where)) {
                   const auto words = guard->wanted ? Span{} : seen_by(*guard, match.where);
                   out.push_back({sighting_of(match), line_of(rule, guard->line), "", words});
                   return;
                 }
                 for (const auto& veto : vetoes) {
                   if (!overlap(veto.where, match.where)) continue;
                   out.push_back({sighting_of(match), "", language.rules[veto.rule].id, span_of(veto.where)});
                   return;
                 }
               });
    std::stable_sort(out.begin(), out.end(), [](const Stopped& a, const Stopped& b) {
      return a.sighting.span.begin < b.sighting.span.begin;
    });
    return out;
  }

  std::vector<TableRow> rows(const Report& report) const {
    std::vector<TableRow> out;
    for (const auto& finding : report.findings) {
      const bool there = std::any_of(out.begin(), out.end(), [&](const TableRow& row) {
        return row.category == finding.category;
      });
      if (there) continue;
      TableRow row{finding.category, {}};
      for (std::size_t kind = 0; kind < row.verdicts.size(); ++kind)
        row.verdicts[kind] = verdict_of(finding.category, static_cast<TargetKind>(kind), draft);
      out.push_back(row);
    }
    return out;
  }
};

}  // namespace

Explanation explain(const Report& report, const Matches& matches, const Reading& reading,
                    const Language& language, const People& people, const Draft& draft) {
  const Teller teller{matches, reading, language, people, draft};
  Explanation out{teller.meant(), {}, teller.stopped(), teller.rows(report)};
  for (const auto& match : matches.matches) out.sightings.push_back(teller.sighting_of(match));
  return out;
}

}  // namespace aside
