// Our own words are few, and none of them stands where the draft has its own.
#include "suggest/group_ending.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "suggest/clean.h"
#include "suggest/credit.h"
#include "suggest/ending.h"
#include "suggest/passive.h"
#include "suggest/removed.h"
#include "suggest/rule_for_all.h"

namespace aside {
namespace {

template <class Test>
bool any_told(const Story& story, const Passages& passages, Test test) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.order != no_remark && test(story.remarks[passage.order]);
  });
}

bool has(const Story& story, Role role, const Passages& passages) {
  return any_told(story, passages, [role](const Remark& remark) { return remark.role == role; });
}

Passage nothing_said(const Story& story) {
  return own_phrase(story, story.source.draft.external ? "only-contempt-outside" : "nothing-said");
}

/// "Apologies for the double count": theirs, and enough.
bool apologises(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "apology")) return true;
  return false;
}

/// Adds our own words; thanks that close a message stay last.
void add_before_thanks(const Story& story, Passages& passages, Passage own) {
  auto at = passages.size();
  const auto closing = [&](const Passage& passage) {
    return passage.order != no_remark && passage.opens && passage.closes && story.remarks[passage.order].role == Role::Thanks;
  };
  while (at > 1 && closing(passages[at - 1])) --at;
  if (at == passages.size()) return add(passages, std::move(own));
  passages[at - 1].text = ended(std::move(passages[at - 1].text));
  passages.back().text = ended(std::move(passages.back().text));
  passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at), std::move(own));
}

/// "The chef has put the list by the pass": done since, by somebody else.
bool is_remedy(const Story& story, const Remark& remark) {
  if (!is_plain_role(remark.role) || story.mentions_pinned(remark.where)) return false;
  const auto view = story.view(remark.where.sentence);
  if (tells_trouble(story, remark)) return false;
  for (auto w = remark.bare().first; w + 1 < remark.where.last; ++w)
    if (view.is(w, "has") && (view.is_past_verb(w + 1) || view.is_base_verb(w + 1)) && !view.is(w + 1, "be") && !view.is(w + 1, "not")) return true;
  return false;
}

/// "The wrong order was sent": of a thing, by nobody.
bool was_done(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first + 1; w + 1 < remark.where.last; ++w) {
    const bool be = view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"));
    auto next = w + 1;
    while (be && next < remark.where.last && (view.is(next, "adverb") || view.is(next, "not"))) ++next;
    if (be && next < remark.where.last && !done_to(story, {remark.where.sentence, next, remark.where.last}).empty()) return true;
  }
  return false;
}

/// "The forklift hit the rack | and you walked off": what stands in one breath with a deed of theirs.
bool beside_deed(const Story& story, std::size_t i) {
  auto first = i, last = i;
  while (first > 0 && !story.remarks[first].opens) --first;
  while (last + 1 < story.remarks.size() && !story.remarks[last + 1].opens) ++last;
  for (auto k = first; k <= last; ++k)
    if (k != i && story.remarks[k].role == Role::Behaviour && story.mentions_pinned(story.remarks[k].where)) return true;
  return false;
}

/// "The photos went out with the wrong names. | Sam was asked to proof them": what is over, and right behind it
/// whoever is found fault with. What was good, and "items 1 to 4 agreed", is not.
bool leads_to_deed(const Story& story, std::size_t i) {
  if (i + 1 >= story.remarks.size() || !is_plain_role(story.remarks[i].role)) return false;
  const auto& next = story.remarks[i + 1];
  const bool deed = next.role == Role::Behaviour || next.role == Role::Evidence || next.role == Role::Contempt;
  if (!deed || !story.mentions_pinned(next.where)) return false;
  const auto& where = story.remarks[i].where;
  const auto view = story.view(where.sentence);
  bool over = false;
  for (auto w = where.first; w < where.last; ++w) {
    if (view.begins(w, "praise-adj") || view.begins(w, "went-well")) return false;
    over = over || view.is_past_verb(w);
  }
  return over;
}

/// Whether what a passage tells may have gone wrong: no help, no thanks, nothing put right.
bool may_be_trouble(const Story& story, const Passage& passage) {
  if (passage.order == no_remark || passage.thanks) return false;
  const auto& remark = story.remarks[passage.order];
  return !credited(story, remark) && !is_remedy(story, remark) && went_wrong(story, {passage});
}

bool is_over(const Story& story, const Passage& passage) {
  const auto& where = story.remarks[passage.order].where;
  const auto view = story.view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (view.is_past_verb(w) || view.is(w, "has") || view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"))) return true;
  return false;
}

/// Whether it says so by itself, and is ours to own.
bool is_trouble(const Story& story, const Passage& passage) {
  if (!may_be_trouble(story, passage)) return false;
  const auto& remark = story.remarks[passage.order];
  return remark.role == Role::Effect || remark.role == Role::Evidence || passage.retold || story.mentions_pinned(remark.where) ||
         tells_trouble(story, remark) || was_done(story, remark) || beside_deed(story, passage.order) || leads_to_deed(story, passage.order);
}

/// What came of it, or whom it landed on.
bool is_effect(const Story& story, const Passage& passage) {
  const auto& remark = story.remarks[passage.order];
  if (remark.role == Role::Thanks) return false;
  return remark.role == Role::Effect || story.refers(remark.where, [&](std::size_t p) { return holds(story.harmed, p); });
}

/// Adds our own words behind the sentences that tell what went wrong: "this" is nothing else then.
bool add_behind_trouble(const Story& story, Passages& passages, Passage own) {
  auto at = passages.size();
  while (at > 0 && !is_trouble(story, passages[at - 1])) --at;
  if (at == 0) return false;
  // "We lost Biscuit at 4am. | His drip had been out since two. | Dana rang round all evening."
  const auto same = [&](const Passage& passage) { return (is_effect(story, passage) || may_be_trouble(story, passage)) && is_over(story, passage); };
  while (at < passages.size() && (!passages[at].opens || (passages[at].order != no_remark && same(passages[at])))) ++at;
  if (at == passages.size()) return add(passages, std::move(own)), true;
  passages[at - 1].text = ended(std::move(passages[at - 1].text));
  passages.insert(passages.begin() + static_cast<std::ptrdiff_t>(at), std::move(own));
  return true;
}

/// An apology in front of the rest, behind thanks that open it.
void apologise(const Story& story, Passages& passages) {
  if (has(story, Role::Thanks, {passages.front()}))
    passages.insert(passages.begin() + 1, own_phrase(story, "sorry-outside"));
  else
    own_to_outsider(story, passages);
}

/// Whether there is something to be sorry about; readers outside the house saw it, whether we tell it or not.
bool is_ours(const Story& story, const Passages& passages) {
  return went_wrong(story, passages) || (story.source.draft.external && story.criticised);
}

bool is_clean(const Story& story, const Judge& judge, const Passages& passages) {
  auto copy = story.source.draft;
  copy.segments.clear();
  copy.text = compose(Reader::Group, "", passages).text;
  return judge.lets_send(copy);
}

/// The ways to say that it is ours and what happens next, the best first: the judge reads our words too.
std::vector<Passages> closings(const Story& story, const Judge& judge, const Passages& passages, bool event) {
  if (!event || passages.empty()) return {passages};
  // "Dev picks up line 4": why, the others are not told, and what they are told is nobody's fault.
  const auto tells = [&](const Passage& passage) { return may_be_trouble(story, passage) && is_over(story, passage); };
  if (announces_removal(story) && !story.source.draft.external && std::none_of(passages.begin(), passages.end(), tells)) return {passages};
  const bool outside = story.source.draft.external;
  const bool owned = has(story, Role::Ownership, passages) || (outside && any_told(story, passages, [&](const Remark& remark) { return apologises(story, remark); }));
  auto copy = story.source.draft;
  copy.segments.clear();
  copy.text = compose(Reader::Group, "", passages).text;
  const bool offers = outside && any_told(story, passages, [](const Remark& remark) { return remark.can_be(Role::Offer); });
  const bool next = offers || goes_forward(story, passages) || judge(copy).asks;
  const bool rule = any_told(story, passages, [&](const Remark& remark) { return is_rule(story, remark); });
  auto begun = passages;
  if (outside && !owned) apologise(story, begun);
  if ((outside || owned) && next) return {begun};
  const auto own = own_phrase(story, outside || owned ? "happens-next" : !next ? "on-us-next" : rule ? "on-us-rule" : "on-us");
  auto before_thanks = begun, behind = begun, plain = begun;
  add_before_thanks(story, before_thanks, own);
  const bool named = !outside && !owned && next && add_behind_trouble(story, behind, own);
  add(begun, own);
  if (named) return {behind, before_thanks, begun};
  // Nothing that is told is ours to own: a line that owned it would hang on a headset swap.
  if (!outside && !owned && next) return {plain};
  return {before_thanks, begun};
}

}  // namespace

std::optional<Message> closed_if_clean(const Story& story, const Judge& judge, const Passages& passages) {
  for (const auto& closing : closings(story, judge, passages, is_ours(story, passages)))
    if (is_clean(story, judge, closing)) return compose(Reader::Group, "", closing);
  return std::nullopt;
}

Message closed_for_group(const Story& story, const Judge& judge, Passages passages, bool says, const std::string& lost) {
  if (!lost.empty()) add(passages, filled(story, "happened-with", lost));
  if (!says && lost.empty()) {
    add(passages, nothing_said(story));
    return compose(Reader::Group, "", passages);
  }
  // Nothing went wrong in what it tells: there is nothing to own.
  const bool event = !lost.empty() || is_ours(story, passages);
  auto ways = closings(story, judge, passages, event);
  for (const auto& closing : ways)
    if (is_clean(story, judge, closing)) return compose(Reader::Group, "", closing);
  if (!make_clean(ways.front(), story.source.draft, judge)) ways.front() = {nothing_said(story)};
  return compose(Reader::Group, "", ways.front());
}

}  // namespace aside
