// Names with nothing but "and" or a comma between them are one doer of what is told behind them.
#include "suggest/joined.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "target/called.h"
#include "target/standing.h"

namespace aside {
namespace {

constexpr std::size_t most_joined = 5;  // each is written to: who names more means a crowd

/// References [first, last) of a draft that stand joined.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  bool denied = false;  // "neither Bruno nor Ash"
};

WordsView view_of(const Source& source, std::size_t sentence) {
  return {source.reading.lines[sentence].words, source.reading.text, source.lexicon()};
}

bool is_by_name(const Source& source, const Reference& r) {
  const auto view = view_of(source, r.where.sentence);
  return r.person != nobody && source.people.persons[r.person].named && (view.begins(r.where.first, "name") || view.begins(r.where.first, "mention"));
}

enum class Joint { None, Comma, And, Nor };

Joint joint_between(const Source& source, const Reference& a, const Reference& b) {
  if (a.where.sentence != b.where.sentence || a.person == b.person) return Joint::None;
  const auto view = view_of(source, a.where.sentence);
  if (owns(view, a)) return Joint::None;
  auto found = Joint::Comma;
  for (auto w = a.where.last; w < b.where.first; ++w) {
    if (view.is(w, "names-joint")) found = Joint::And;
    else if (view.is(w, "neither-joint")) found = Joint::Nor;
    else if (!view.is_text(w, ",")) return Joint::None;
  }
  const bool mentions = view.is(a.where.first, "mention") && view.is(b.where.first, "mention");
  return a.where.last == b.where.first && mentions ? Joint::And : found;
}

std::vector<Run> runs_of(const Source& source) {
  std::vector<Run> runs;
  const auto& all = source.people.references;
  for (std::size_t i = 0; i < all.size();) {
    auto last = i + 1;
    bool joined = false, denied = false;
    while (last < all.size() && is_by_name(source, all[last - 1]) && is_by_name(source, all[last])) {
      const auto joint = joint_between(source, all[last - 1], all[last]);
      if (joint == Joint::None) break;
      joined = joined || joint != Joint::Comma || (all[last - 1].called && all[last].called);
      denied = denied || joint == Joint::Nor;
      ++last;
    }
    const bool owner = owns(view_of(source, all[last - 1].where.sentence), all[last - 1]);
    if (joined && !owner && last - i <= most_joined) runs.push_back({i, last, denied});
    i = last;
  }
  return runs;
}

/// Whether what is found fault with in somebody is told where they stand in the run.
bool is_found_there(const Source& source, const Report& calm, const Run& run, std::size_t person) {
  const auto& all = source.people.references;
  const auto begins = [&](const Reference& r) { return source.reading.span(r.where.sentence, r.where.first, r.where.last).begin; };
  bool found = false;
  for (const auto& finding : calm.findings) {
    if (finding.target.text != source.people.persons[person].text) continue;
    found = true;
    auto nearest = all.size();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].person == person && is_by_name(source, all[i]) && (nearest == all.size() || begins(all[i]) < finding.span.end)) nearest = i;
    if (nearest >= run.first && nearest < run.last) return true;
  }
  if (found) return false;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].person == person) return i >= run.first && i < run.last;
  return false;
}

bool is_they(const Source& source, const Reference& r) {
  const auto view = view_of(source, r.where.sentence);
  const bool they = view.begins(r.where.first, "they") || view.begins(r.where.first, "their") || view.begins(r.where.first, "you-few");
  return r.kind == TargetKind::Group && r.person == nobody && they;
}

}  // namespace

Persons joined_with_pinned(const Story& story, const Report& calm) {
  Persons joined;
  const auto& all = story.source.people.references;
  for (const auto& run : runs_of(story.source)) {
    bool found = false;
    for (auto i = run.first; i < run.last; ++i)
      found = found || (holds(story.pinned, all[i].person) && is_found_there(story.source, calm, run, all[i].person));
    for (auto i = run.first; found && i < run.last; ++i)
      if (!holds(joined, all[i].person)) joined.push_back(all[i].person);
  }
  return joined.size() <= most_joined ? joined : Persons{};
}

AsOne as_one(const Source& source, const Report& report, const Report& calm, const Persons& joined, std::size_t one) {
  AsOne out{source.people, report, calm};
  const auto runs = runs_of(source);
  const auto& all = source.people.references;
  auto& references = out.people.references;
  references.clear();
  std::vector<std::size_t> now_at(all.size());  // where each reference went
  bool they = false;
  std::size_t said_in = 0;  // the last sentence that is about them
  auto run = runs.begin();
  for (std::size_t i = 0; i < all.size(); ++i) {
    while (run != runs.end() && run->last <= i) ++run;
    auto r = all[i];
    const bool within = run != runs.end() && run->first <= i && holds(joined, r.person);
    if (within && !run->denied && i > run->first) {
      auto& whole = references.back();
      whole.where.last = r.where.last;
      whole.called = whole.called || r.called;
      if (r.kind == TargetKind::Addressee) whole.kind = r.kind;
      now_at[i] = references.size() - 1;
      continue;
    }
    if (within) {
      they = !run->denied;
      said_in = r.where.sentence;
      if (they) {
        r.person = one;
        const auto view = view_of(source, r.where.sentence);
        if (r.where.first > 0 && view.is(r.where.first - 1, "both-lead")) --r.where.first;
      }
    } else if (r.person != nobody && r.kind == TargetKind::Named) {
      they = they && holds(joined, r.person);
    } else if (they && is_they(source, r) && (r.where.sentence == said_in || view_of(source, r.where.sentence).starts(r.where.first) || r.called)) {
      // "The skip is full, and they won't lift it": others.
      said_in = r.where.sentence;
      r.person = one;
      r.kind = r.called ? TargetKind::Addressee : TargetKind::Named;
      r.called = false;
    } else if (r.kind == TargetKind::Addressee && holds(joined, r.person) && !r.called) {
      // "… neither of you": whoever was called.
      r.person = one;
    }
    now_at[i] = references.size();
    references.push_back(r);
  }
  for (auto& r : references)
    if (r.spoken_to != nobody) r.spoken_to = now_at[r.spoken_to];
  auto& persons = out.people.persons;
  for (const auto person : joined) persons[one].addressed = persons[one].addressed || persons[person].addressed;
  for (auto* each : {&out.report, &out.calm})
    for (std::size_t f = 0, size = each->findings.size(); f < size; ++f)
      for (const auto person : joined) {
        if (person == one || each->findings[f].target.text != persons[person].text) continue;
        const bool alone = std::any_of(references.begin(), references.end(), [&](const Reference& r) { return r.person == person; });
        if (alone) each->findings.push_back(each->findings[f]);
        each->findings[f].target.text = persons[one].text;
        break;
      }
  return out;
}

}  // namespace aside
