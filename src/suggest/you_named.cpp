// A "you" that nobody was called to is taken for the one person who was named before it.
#include "suggest/you_named.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "target/standing.h"

namespace aside {

People with_you_named(const People& people, const Report& report) {
  auto out = people;
  auto you = nobody, named = nobody;
  for (std::size_t p = 0; p < out.persons.size(); ++p) {
    const auto& who = out.persons[p];
    if (!who.named && who.addressed) you = p;
    const bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.target.text == who.text; });
    if (!who.named || !found) continue;
    if (named != nobody || who.addressed) return out;
    named = p;
  }
  if (you == nobody || named == nobody) return out;
  // Only what is said behind the name is said to them.
  const auto first = std::find_if(out.references.begin(), out.references.end(), [&](const Reference& r) { return r.person == named; });
  const auto second = std::find_if(out.references.begin(), out.references.end(), [&](const Reference& r) { return r.person == you; });
  if (second < first || first == out.references.end()) return out;
  if (second->where.sentence > first->where.sentence + 1) return out;
  for (auto& r : out.references)
    if (r.person == you) r.person = named;
  out.persons[named].addressed = true;
  return out;
}

namespace {

/// "Zofia had the bag", "I'd put Bronagh on the till", "handover from Ismail": it was theirs to do.
bool was_charged(const WordsView& view, const Reference& r) {
  if (owns(view, r)) return false;
  for (auto w = r.where.first; w > 0 && w + most_words > r.where.first; --w)
    if (view.begins(w - 1, "charges") && w - 1 + view.length(w - 1, "charges") == r.where.first) return true;
  return view.begins(r.where.last, "charged");
}

/// "Sergei I think it's best if you don't": called, without a comma.
bool is_called_bare(const WordsView& view, const Reference& r) {
  if (r.where.first != 0 || !view.is(r.where.last, "writer-alone") || view.is(r.where.last, "my")) return false;
  for (auto w = r.where.last + 1; w < view.size(); ++w)
    if (view.is(w, "you")) return true;
  return false;
}

}  // namespace

People with_you_charged(const Source& source) {
  auto out = source.people;
  auto you = nobody, charged = nobody;
  for (std::size_t p = 0; p < out.persons.size(); ++p)
    if (!out.persons[p].named && out.persons[p].addressed) you = p;
  for (const auto& r : out.references) {
    if (r.person == you) break;  // what comes behind was not said yet
    if (r.person == nobody || !out.persons[r.person].named || out.persons[r.person].addressed || r.person == charged) continue;
    const WordsView view(source.reading.lines[r.where.sentence].words, source.reading.text, source.lexicon());
    if (!was_charged(view, r) && !is_called_bare(view, r)) continue;
    if (charged != nobody) return out;
    charged = r.person;
  }
  if (you == nobody || charged == nobody) return out;
  for (auto& r : out.references)
    if (r.person == you) r.person = charged;
  out.persons[charged].addressed = true;
  return out;
}

}  // namespace aside
