// "Bethan did both routes on her own. Bethan, you're a star": whoever is praised in plain words is not the one
// who is found fault with. The only one pinned is: of them it is mockery.
#include "suggest/praised.h"

#include <algorithm>

#include "lexicon/words_view.h"

namespace aside {
namespace {

bool praises(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "praises")) return true;
  return false;
}

/// The first of whom the words speak by name or pronoun; `nobody` without one.
std::size_t praised_in(const Story& story, const WordRange& where) {
  for (const auto& r : references_at(story.source.people, where))
    if (r.person != nobody && story.source.people.persons[r.person].named) return r.person;
  return nobody;
}

bool can_be_praise(Role role) { return role == Role::Event || role == Role::Behaviour || role == Role::Effect || role == Role::News || role == Role::Thanks; }

}  // namespace

void thank_praised(Story& story, const Report& calm) {
  Persons praised;
  for (auto& remark : story.remarks) {
    const auto view = story.view(remark.where.sentence);
    if (!can_be_praise(remark.role) || !praises(view, remark.where)) continue;
    const auto span = bytes_of(story.source, remark.where);
    if (std::any_of(calm.findings.begin(), calm.findings.end(), [&](const Finding& finding) { return finding.span.overlaps(span); })) continue;
    const auto who = praised_in(story, remark.where);
    if (who == nobody || (holds(story.pinned, who) && story.pinned.size() == 1)) continue;
    if (!holds(praised, who)) praised.push_back(who);
    // What they did stays what it was; praise alone is thanks.
    const auto all = references_at(story.source.people, remark.where);
    const bool named = view.is(remark.bare().first, "i") || std::any_of(all.begin(), all.end(), [&](const Reference& r) {
      return r.person == who && !view.is(r.where.first, "he") && !view.is(r.where.first, "his") && !view.is(r.where.first, "you") && !view.is(r.where.first, "your");
    });
    if (named && (remark.role == Role::Event || remark.role == Role::Behaviour)) remark.role = Role::Thanks;
  }
  const auto rest = std::count_if(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return !holds(praised, p); });
  if (rest == 0) return;
  std::erase_if(story.pinned, [&](std::size_t p) { return holds(praised, p); });
}

void charge_silent(Story& story) {
  const auto& persons = story.source.people.persons;
  for (std::size_t i = 0; i < story.remarks.size(); ++i) {
    const auto& remark = story.remarks[i];
    const auto view = story.view(remark.where.sentence);
    bool silent = false;
    for (auto w = remark.where.first; w < remark.where.last; ++w) silent = silent || view.begins(w, "kept-quiet");
    const auto all = references_at(story.source.people, remark.bare());
    if (!silent || all.empty() || all.front().where.first != remark.bare().first) continue;
    const auto doer = all.front().person;
    if (doer == nobody || !persons[doer].named || persons[doer].helps || holds(story.pinned, doer)) continue;
    const auto stands_behind = [&](std::size_t p) {
      return std::none_of(story.remarks.begin(), story.remarks.begin() + static_cast<std::ptrdiff_t>(i), [&](const Remark& before) { return story.mentions(before, p); });
    };
    if (!std::all_of(story.pinned.begin(), story.pinned.end(), [&](std::size_t p) { return persons[p].named && !persons[p].addressed && stands_behind(p); })) continue;
    story.pinned = {doer};
    return;
  }
}

}  // namespace aside
