// A name is looked at where it stands: at the head of what somebody did, or behind what was done
// to or for them.
#include "suggest/meant.h"

#include <algorithm>
#include <iterator>

#include "lexicon/words_view.h"
#include "suggest/pronoun.h"
#include "target/called.h"

namespace aside {
namespace {

bool is_pronoun(const WordsView& view, const Reference& r) {
  for (const std::string_view slot : {"he", "his", "you", "your", "they-one"})
    if (view.is(r.where.first, slot)) return true;
  return false;
}

bool owns(const WordsView& view, const Reference& r) {
  return view.is_text(r.where.last, "'s") || view.is_text(r.where.last, "'") ||
         (r.where.last > r.where.first && view.is_text(r.where.last - 1, "'s"));
}

const Remark* remark_of(const Story& story, const Reference& r) {
  // They stand in order; a draft can have a hundred thousand.
  const auto behind = std::partition_point(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.where.sentence < r.where.sentence ||
           (remark.where.sentence == r.where.sentence && remark.where.first <= r.where.first);
  });
  if (behind == story.remarks.begin()) return nullptr;
  const auto& remark = *std::prev(behind);
  return remark.where.sentence == r.where.sentence && r.where.first < remark.where.last ? &remark : nullptr;
}

enum class Standing { Thanked, Owner, Beside, Acts };

Standing standing_of(const Story& story, const Reference& r) {
  const auto* remark = remark_of(story, r);
  const auto view = story.view(r.where.sentence);
  if (remark == nullptr || remark->role == Role::Thanks) return Standing::Thanked;
  if (r.called || (view.is(r.where.first, "mention") && !owns(view, r))) return Standing::Acts;
  // "the admin password".
  if (view.is(r.where.first, "role") && r.where.first > 0 && view.is(r.where.first - 1, "one-article") && is_noun(view, r.where.last)) return Standing::Thanked;
  if (owns(view, r)) return Standing::Owner;
  // "Iggy was collected at 15:30": done to him.
  if (view.is(r.where.last, "copula") && ends_with_any(view.word(std::min(r.where.last + 1, view.size() - 1)).text, view.lexicon().phrase("ending-past")))
    return Standing::Beside;
  for (auto w = r.where.first; w > remark->where.first; --w) {
    const bool behind = view.is(w - 1, "preposition") || view.is(w - 1, "person-object");
    if (behind && w + 2 > r.where.first) return Standing::Beside;
  }
  return Standing::Acts;
}

Standing best_standing(const Story& story, std::size_t person) {
  auto best = Standing::Thanked;
  for (const auto& r : story.source.people.references)
    if (r.person == person && !is_within(story.view(r.where.sentence), r.where.first, "thanks") && (!is_pronoun(story.view(r.where.sentence), r) || r.kind == TargetKind::Addressee))
      best = std::max(best, is_pronoun(story.view(r.where.sentence), r) ? Standing::Acts : standing_of(story, r));
  return best;
}

/// Somebody named of whom something is told that is neither a cost, thanks nor news.
bool does_something(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || holds(story.harmed, person) || best_standing(story, person) != Standing::Acts) return false;
  return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    const bool told = remark.role == Role::Behaviour || remark.role == Role::Event || remark.role == Role::Contempt ||
                      remark.role == Role::Sanction || remark.role == Role::Evidence || remark.role == Role::Request;
    return told && !remark.can_be(Role::Effect) && story.mentions(remark, person);
  });
}

}  // namespace

Persons meant_among(const Story& story, const Persons& pinned) {
  Persons acting, beside, owners;
  for (const auto person : pinned) {
    const bool unnamed = !story.source.people.persons[person].named;
    const auto place = unnamed ? Standing::Acts : best_standing(story, person);
    if (place == Standing::Acts) acting.push_back(person);
    if (place == Standing::Beside) beside.push_back(person);
    if (place == Standing::Owner) owners.push_back(person);
  }
  if (!acting.empty()) return acting;
  if (pinned.empty()) {
    for (std::size_t p = 0; p < story.source.people.persons.size(); ++p)
      if (does_something(story, p)) acting.push_back(p);
    return acting.size() == 1 ? acting : Persons{};
  }
  // "The wrong dose for Mrs Lind … Oksana, we will talk": whom it speaks to.
  for (std::size_t p = 0; p < story.source.people.persons.size(); ++p) {
    const auto& who = story.source.people.persons[p];
    if (who.named && who.addressed && best_standing(story, p) == Standing::Acts) acting.push_back(p);
  }
  if (!acting.empty()) return acting;
  // "A small reminder for Guillaume".
  if (!beside.empty()) return beside;
  for (std::size_t p = 0; p < story.source.people.persons.size(); ++p)
    if (!holds(pinned, p) && does_something(story, p)) acting.push_back(p);
  return acting.empty() ? owners : acting;
}

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

}  // namespace aside
