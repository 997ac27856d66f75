// What is asked, offered or told as news may be said to anybody who reads; a sanction, a reproach and what
// somebody did are said to whom the draft finds fault with.
#include "suggest/you_pinned.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/turn.h"

namespace aside {
namespace {

bool may_be_theirs(Role role) {
  return role == Role::Sanction || role == Role::Behaviour || role == Role::Event || role == Role::Contempt || role == Role::Threat || role == Role::Emotion;
}

const Remark* remark_at(const Story& story, const WordRange& where) {
  const auto found = std::find_if(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.where.sentence == where.sentence && remark.where.first <= where.first && where.first < remark.where.last;
  });
  return found == story.remarks.end() ? nullptr : &*found;
}

/// Whether they are called only where they are thanked or credited.
bool is_only_thanked(const Story& story, std::size_t person) {
  bool called = false;
  for (const auto& r : story.source.people.references) {
    if (r.person != person || !r.called) continue;
    const auto* remark = remark_at(story, r.where);
    if (remark == nullptr || remark->role != Role::Thanks) return false;
    called = true;
  }
  return called;
}

/// "Monsieur, the lesson begins at 18:30": whoever has that title is called by it alone. Nothing where there is
/// no such call.
std::optional<People> with_title_called(const Story& story, const People& people, std::size_t one) {
  People out = people;
  out.references.clear();
  std::vector<std::size_t> now_at;  // where each reference went
  const auto name = lowered(people.persons[one].text);
  auto next = people.references.begin();
  bool found = false;
  for (std::size_t s = 0; s < story.source.reading.lines.size(); ++s) {
    const auto view = story.view(s);
    const bool title = view.is(0, "honorific") && view.is_text(1, ",") && name.starts_with(view.word(0).text + " ");
    const bool known = next != people.references.end() && next->where.sentence == s && next->where.first == 0;
    if (title && !known) {
      out.references.push_back({{s, 0, 1}, TargetKind::Addressee, one, true, nobody});
      found = true;
    }
    for (; next != people.references.end() && next->where.sentence == s; ++next) {
      now_at.push_back(out.references.size());
      out.references.push_back(*next);
    }
  }
  if (!found) return std::nullopt;
  for (auto& r : out.references)
    if (r.spoken_to != nobody && r.spoken_to < now_at.size()) r.spoken_to = now_at[r.spoken_to];
  out.persons[one].addressed = true;
  return out;
}

}  // namespace

std::optional<People> with_you_pinned(const Story& story) {
  const auto& people = story.source.people;
  Persons named;
  std::copy_if(story.pinned.begin(), story.pinned.end(), std::back_inserter(named), [&](std::size_t p) { return people.persons[p].named; });
  if (named.size() != 1) return std::nullopt;
  const auto one = named.front();
  auto out = with_title_called(story, people, one);
  if (out) return out;
  bool spoken_of = false;
  for (std::size_t i = 0; i < people.references.size(); ++i) {
    const auto& r = people.references[i];
    spoken_of = spoken_of || r.person == one;
    const auto view = story.view(r.where.sentence);
    const bool you = view.is(r.where.first, "you") || view.is(r.where.first, "your");
    if (!spoken_of || !you || r.called || r.kind != TargetKind::Addressee || r.person == nobody || r.person == one) continue;
    const auto* remark = remark_at(story, r.where);
    if (remark == nullptr || !may_be_theirs(remark->role) || story.is_to_all(*remark) || view.is(r.where.last, "modal")) continue;
    const auto& who = people.persons[r.person];
    const bool unknown = !who.named;
    const bool thanked = who.named && remark->role == Role::Sanction && is_only_thanked(story, r.person);
    if (!unknown && !thanked) continue;
    if (!out) out = people;
    out->references[i].person = one;
    out->persons[one].addressed = true;
  }
  return out;
}

}  // namespace aside
