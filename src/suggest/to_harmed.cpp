// Somebody who bore a cost hears that we know, and nothing of who caused it.
#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/clean.h"
#include "suggest/dename.h"
#include "suggest/suggest.h"
#include "suggest/telling.h"
#include "suggest/turn.h"

namespace aside {
namespace {

/// What of a remark can be told without the culprit: "stayed till ten | with you gone". Empty: nothing.
WordRange without_culprit(const Story& story, const Remark& remark) {
  auto where = without_pointing_back(story, remark.bare());
  if (!story.mentions_pinned(where)) return where;
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, where)) {
    if (r.person == nobody || !holds(story.pinned, r.person)) continue;
    const bool trails = r.where.first > where.first && view.is(r.where.first - 1, "trailing");
    where.last = trails ? r.where.first - 1 : where.first;
    break;
  }
  while (where.last > where.first && view.is_mark(where.last - 1)) --where.last;
  return where;
}

/// Whether what the remark tells happened to them: they stand at its head.
bool bore(const Story& story, const Remark& remark, std::size_t person) {
  if (!remark.can_be(Role::Effect) || without_culprit(story, remark).last <= remark.bare().first) return false;
  if (remark.role == Role::Thanks) {
    const auto all = references_at(story.source.people, remark.where);
    const auto first = std::find_if(all.begin(), all.end(), [](const Reference& r) { return r.person != nobody && r.kind == TargetKind::Named; });
    return first != all.end() && first->person == person;
  }
  const auto view = story.view(remark.where.sentence);
  for (const auto& r : references_in(story.source.people, remark.where.sentence)) {
    if (r.where.first < remark.where.first || r.where.last > remark.where.last || r.person != person) continue;
    // "Hoffmann have cancelled": a company.
    // "Kai was buying an ice cream": what somebody was about, not what came upon them.
    if (view.is(r.where.last, "copula") && view.is_word(r.where.last + 1) && ends_with_any(view.word(r.where.last + 1).text, view.lexicon().phrase("ending-ing"))) continue;
    const bool company = view.is(r.where.last, "plural-verb") && !(r.where.first > 0 && view.is(r.where.first - 1, "coordinate"));
    // "the bundle for Hartley went astray": not theirs to bear.
    bool behind = false;
    for (auto w = remark.bare().first; w < r.where.first; ++w) behind = behind || view.is(w, "preposition") || view.is_text(w, ".");
    return r.kind == TargetKind::Named && !company && !behind && !has_verb(view, remark.bare().first, r.where.first);
  }
  return false;
}

/// What happened, when it is told of nobody before they come into it.
std::optional<Passage> event_before(const Story& story, std::size_t person) {
  for (const auto& remark : story.remarks) {
    if (story.mentions(remark, person)) return std::nullopt;
    if (remark.role == Role::Greeting) continue;
    const bool event = (remark.role == Role::Event || remark.role == Role::Effect) && !story.mentions_pinned(remark.where) && !is_rule(story, remark);
    const auto view = story.view(remark.where.sentence);
    auto where = remark.bare();
    if (const auto call = view.length(where.first, "everyone"); call > 0 && (view.is_text(where.first + call, ",") || view.is_text(where.first + call, ":")))
      where.first = std::min(where.first + call + 1, where.last);
    if (!event || where.first >= where.last || view.begins(where.first, "whoever") || !stands_alone(story, remark) || view.is(where.first, "pronoun-thing") || view.is(where.first, "he") ||
        story.is_for_all(remark) || (remark.joint > 0 && !remark.opens))
      return std::nullopt;
    return own_words(ended(capitalised(turned(story.source, where, person))));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Message> to_harmed(const Story& story, const Judge& judge, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || holds(story.pinned, person) || is_role_only(story, person)) return std::nullopt;
  Passages passages;
  Passages thanks;
  const bool harmed = std::any_of(story.remarks.begin(), story.remarks.end(),
                                  [&](const Remark& remark) { return bore(story, remark, person); });
  // Who is only thanked hears it in the group.
  const bool told_of = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.role != Role::Thanks && story.mentions(remark, person);
  });
  if (!harmed || !told_of) return std::nullopt;
  for (const auto& remark : story.remarks) {
    const auto where = without_culprit(story, remark);
    const bool told = where.last > where.first && story.refers(where, [&](std::size_t p) { return p == person; });
    if (remark.role == Role::Effect && told)
      passages.push_back(own_words(ended(capitalised(turned(story.source, where, person)))));
    const bool thanked = remark.role == Role::Thanks && story.mentions(remark, person) &&
                         !story.mentions_pinned(remark.where);
    if (thanked) thanks.push_back(own_words(ended(capitalised(turned(story.source, remark.bare(), person)))));
  }
  if (passages.empty()) std::swap(passages, thanks);
  if (passages.empty()) return std::nullopt;
  if (auto event = event_before(story, person)) passages.insert(passages.begin(), std::move(*event));
  const auto call = call_of(story, person);
  if (!call.empty()) passages.front().text = called(call, passages.front().text, story.source.lexicon());
  const bool work = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    const auto all = references_at(story.source.people, remark.where);
    return bore(story, remark, person) && std::any_of(all.begin(), all.end(), [&](const Reference& r) {
             return r.person == person && toiled(story.view(r.where.sentence), r.where.last, remark.where.last);
           });
  });
  add(passages, own_phrase(story, work ? "sorry" : "sorry-for"));
  // What holds from now on is what is done about it.
  bool done = false;
  for (std::size_t i = 0; i < story.remarks.size(); ++i) {
    const auto& remark = story.remarks[i];
    if (story.mentions(remark, person)) continue;
    const auto view = story.view(remark.where.sentence);
    bool news = false;
    for (auto w = remark.where.first; w < remark.where.last; ++w) news = news || view.begins(w, "rule-for-all");
    news = news && !only_hurts(remark.role) && remark.role != Role::Sanction && !story.mentions_pinned(remark.where) && remark.opens && remark.closes;
    const bool to_pinned = story.said_to[i] != nobody && holds(story.pinned, story.said_to[i]);
    if (!news || to_pinned || !stands_alone(story, remark)) continue;
    add(passages, own_words(ended(capitalised(turned(story.source, remark.bare(), person)))));
    done = true;
  }
  if (!done) add(passages, own_phrase(story, "done"));
  if (thanks.empty()) thanks.push_back(own_phrase(story, "thanks"));
  for (auto& each : thanks) add(passages, std::move(each));
  auto draft = story.source.draft;
  draft.audience = Audience::Dm;
  draft.external = false;
  if (!make_clean(passages, draft, judge)) return std::nullopt;
  return compose(Reader::Dm, who.text, passages);
}

}  // namespace aside
