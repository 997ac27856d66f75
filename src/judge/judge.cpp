// Rules that are off leave first, so that nothing later has to ask. What is left is either
// a finding of its own or a piece of a sum; both meet the same verdict table.
#include "judge/judge.h"

#include <algorithm>
#include <tuple>

#include "judge/evidence.h"
#include "judge/notes.h"
#include "judge/verdict.h"

namespace aside {
namespace {

/// A draft with more findings than this is not helped by a longer list.
constexpr std::size_t most_findings = 100;

struct Court {
  const Reading& reading;
  const Language& language;
  const People& people;
  const Draft& draft;
  Report& report;

  Span span_of(const WordRange& where) const {
    return reading.span(where.sentence, where.first, where.last);
  }

  /// Adds it unless the verdict table lets it pass, or the same was found already.
  void add(Finding finding) {
    const auto verdict = verdict_of(finding.category, finding.target.kind, draft);
    if (verdict == Verdict::Send) return;
    for (auto& other : report.findings) {
      const bool same = other.category == finding.category &&
                        other.target.kind == finding.target.kind &&
                        other.target.text == finding.target.text;
      // Of two matches of a rule over the same words the longer tells more.
      if (same && other.rule == finding.rule && finding.span.contains(other.span)) {
        other = std::move(finding);
        return;
      }
      if (same && (other.span.contains(finding.span) || !finding.evidence.empty())) return;
    }
    report.verdict = std::max(report.verdict, verdict);
    if (report.findings.size() < most_findings) report.findings.push_back(std::move(finding));
  }

  Finding finding_of(const Attributed& each) const {
    const auto& rule = language.rules[each.match.rule];
    Finding finding;
    finding.rule = rule.id;
    finding.category = rule.category.value_or(Category::Blame);
    finding.target = target_of(each.about, reading, people, draft);
    // Somebody named in another sentence is too far away to be meant by hard words here;
    // somebody spoken to is not.
    const bool far = each.about.guessed && each.about.where.sentence != each.match.where.sentence;
    if (far && each.about.kind != TargetKind::Addressee) finding.target = {};
    finding.span = span_of(each.match.where);
    if (rule.means_one && finding.target.kind == TargetKind::None)
      finding.target = {TargetKind::Named, std::string(slice(draft.text, finding.span)), ""};
    finding.why = rule.why.empty() ? rule.title : rule.why;
    finding.replace = rule.say;
    return finding;
  }

  std::vector<Evidence> evidence_of(const SumOf& sum, const std::vector<Attributed>& matches) const {
    std::vector<Evidence> out;
    for (const auto piece : sum.pieces) {
      const auto& match = matches[piece].match;
      out.push_back({language.rules[match.rule].id, weight_in(sum, piece, matches, language),
                     span_of(match.where)});
    }
    return out;
  }

  void tally(const SumOf& sum, const std::vector<Attributed>& matches) {
    Tally tally{sum.sum, {}, sum.total, sum.threshold, sum.gated, evidence_of(sum, matches)};
    if (sum.person != nobody) {
      const auto& person = people.persons[sum.person];
      tally.target = {person.addressed ? TargetKind::Addressee : TargetKind::Named, person.text,
                      person.id};
    }
    report.tallies.push_back(std::move(tally));
  }

  void added_up(const SumOf& sum, const std::vector<Attributed>& matches) {
    if (!sum.passes()) return;
    const auto& best = matches[strongest(sum, matches, language)];
    auto finding = finding_of(best);
    finding.category = vote(sum, matches, language);
    finding.evidence = evidence_of(sum, matches);
    if (sum.sum == Sum::Face) {
      const auto& person = people.persons[sum.person];
      const bool to_them = best.about.person == sum.person ? best.about.kind == TargetKind::Addressee : person.addressed;
      finding.target = {to_them ? TargetKind::Addressee : TargetKind::Named, person.text, person.id};
    } else if (best.about.guessed && best.about.person != nobody) {
      // Hostile words near a name are not yet words about the name.
      finding.target = {TargetKind::None, "", ""};
    }
    if (finding.target.kind == TargetKind::Self) finding.target = {TargetKind::None, "", ""};
    add(std::move(finding));
  }

  /// "What an utter plank", with one name in the draft: what hurts and names nobody hits whom
  /// the draft singles out, though nothing is held against them.
  void hit(const Person& person) {
    if (report.verdict != Verdict::Reword) return;
    for (auto& finding : report.findings) {
      if (finding.target.kind != TargetKind::None) continue;
      const auto kind = person.addressed ? TargetKind::Addressee : TargetKind::Named;
      finding.target = {kind, person.text, person.id};
      report.verdict = std::max(report.verdict, verdict_of(finding.category, kind, draft));
    }
  }
};

/// Circumstance that weighs this much less than a reproach still singles somebody out.
constexpr int short_of_reproach = 2;

/// Drops the matches of rules that are off, and says which.
std::vector<Attributed> those_on(const Matches& matches, const Reading& reading,
                                 const Language& language, const People& people,
                                 const Draft& draft, std::vector<std::string>& dismissed) {
  std::vector<Attributed> on;
  for (const auto& match : matches.matches) {
    const auto& id = language.rules[match.rule].id;
    const auto is_off = std::find(draft.off.begin(), draft.off.end(), id) != draft.off.end();
    if (!is_off)
      on.push_back({match, attribute(match, reading, language, people)});
    else if (std::find(dismissed.begin(), dismissed.end(), id) == dismissed.end())
      dismissed.push_back(id);
  }
  std::sort(dismissed.begin(), dismissed.end());
  return on;
}

}  // namespace

Report judge(const Matches& matches, const Reading& reading, const Language& language,
             const People& people, const Draft& draft, Sensitivity sensitivity) {
  Report report;
  const auto on = those_on(matches, reading, language, people, draft, report.dismissed);
  Court court{reading, language, people, draft, report};
  for (const auto& each : on)
    if (language.rules[each.match.rule].kind == RuleKind::Finding) court.add(court.finding_of(each));
  const auto sums = add_up(on, language, people, sensitivity);
  const SumOf* singled_out = nullptr;
  for (const auto& sum : sums) {
    court.tally(sum, on);
    // Whoever put things right is not whom they single out, nor a customer who is greeted.
    const bool named = sum.person != nobody && people.persons[sum.person].named && !people.persons[sum.person].helps && !people.persons[sum.person].outside;
    if (named && (singled_out == nullptr || sum.total > singled_out->total)) singled_out = &sum;
    // Between one person and another a fault may be named: face is lost before others.
    const bool before_others = draft.audience == Audience::Group || draft.external;
    if (sum.sum == Sum::Hostile || before_others) court.added_up(sum, on);
  }
  const bool hit = singled_out != nullptr && singled_out->total + short_of_reproach >= singled_out->threshold;
  if (hit && draft.audience == Audience::Group) court.hit(people.persons[singled_out->person]);
  std::sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.begin, a.span.end, a.rule) < std::tie(b.span.begin, b.span.end, b.rule);
  });
  report.notes = notes_of(on, language, report);
  return report;
}

}  // namespace aside
