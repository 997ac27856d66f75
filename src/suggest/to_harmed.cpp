// Somebody who bore a cost hears that we know, and nothing of who caused it.
#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/clean.h"
#include "suggest/counted.h"
#include "suggest/credit.h"
#include "suggest/dename.h"
#include "suggest/for_group.h"
#include "suggest/meant.h"
#include "suggest/put_right.h"
#include "suggest/suggest.h"
#include "suggest/telling.h"
#include "suggest/thing_meant.h"
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

/// The same without the joint it opens with: "And you got the blame".
WordRange without_lead(const Story& story, const Remark& remark) {
  auto where = without_culprit(story, remark);
  const auto joint = remark.opens ? story.view(where.sentence).length(where.first, "joint") : 0;
  where.first = std::min(where.first + joint, where.last);
  return where;
}

/// "… because she trusted you, | and now the dairy has her name on the letter": what is theirs behind it.
WordRange tail_of(const Story& story, const Remark& remark, std::size_t person) {
  const auto view = story.view(remark.where.sentence);
  auto where = remark.bare();
  for (const auto& r : references_at(story.source.people, remark.bare()))
    if (r.person != nobody && holds(story.pinned, r.person)) where.first = r.where.last;
  while (where.first < where.last && !view.begins(where.first, "joint")) ++where.first;
  where.first = std::min(where.first + view.length(where.first, "joint"), where.last);
  const bool theirs = story.refers(where, [person](std::size_t p) { return p == person; });
  if (!theirs || view.is(where.first, "subordinate") || !has_verb(view, where.first, where.last)) where.first = where.last;
  return where;
}

/// What is told of somebody who was found fault with and only stood near.
bool is_theirs(const Story& story, const Remark& remark, std::size_t person) {
  return holds(story.harmed, person) && is_plain_role(remark.role) && !remark.can_be(Role::News) && story.mentions(remark, person) && !story.mentions_pinned(remark.bare());
}

bool is_to_do(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.is_past_verb(w) || view.is(w, "has") || view.is(w, "not") || view.is_text(w, view.lexicon().phrase("was"))) return false;
  return true;
}

/// Whether what the remark tells happened to them: they stand at its head.
bool bore(const Story& story, const Remark& remark, std::size_t person) {
  if (is_theirs(story, remark, person)) return true;
  // "Kofi picks up line 4 from today": work that is given, and nothing they bore.
  if (remark.role == Role::News && is_to_do(story.view(remark.where.sentence), remark.where)) return false;
  if (!(remark.can_be(Role::Effect) || cost_them(story, remark)) || without_culprit(story, remark).last <= remark.bare().first) return false;
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

/// Behind the call to all, if one opens it: what the remark tells.
WordRange uncalled(const Story& story, const Remark& remark) {
  auto where = remark.bare();
  const auto view = story.view(where.sentence);
  for (const std::string_view slot : {"everyone", "team"})
    if (const auto call = view.length(where.first, slot); call > 0 && (view.is_text(where.first + call, ",") || view.is_text(where.first + call, ":")))
      where.first = std::min(where.first + call + 1, where.last);
  return where;
}

/// "You had mailed her the new one": of whom it is, this message does not say.
bool has_stray_pronoun(const Story& story, const WordRange& where, std::size_t person) {
  const auto view = story.view(where.sentence);
  const auto said = turned(story.source, where, person);
  for (auto w = where.first; w < where.last; ++w) {
    if (!view.is(w, "he") && !view.is(w, "his")) continue;
    const auto all = references_at(story.source.people, {where.sentence, w, w + 1});
    const bool other = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.person != nobody && r.person != person && !holds(story.pinned, r.person); });
    if (!other && said.find(" " + view.word(w).text + " ") != std::string::npos) return true;
  }
  return false;
}

/// Whether a remark tells what happened, of nobody, in words that can be told first.
bool is_event(const Story& story, const Remark& remark, std::size_t person, bool news) {
  const bool role = (news && remark.role == Role::News) || remark.role == Role::Event || remark.role == Role::Effect || (remark.role == Role::Evidence && !story.refers(remark.where, [](std::size_t) { return true; }));
  if (!role || story.mentions_pinned(remark.where) || story.mentions(remark, person) || is_rule(story, remark) || credited(story, remark)) return false;
  const auto where = uncalled(story, remark);
  const auto view = story.view(where.sentence);
  bool past = false;
  for (auto w = where.first; w < where.last; ++w) past = past || view.is_past_verb(w) || view.is(w, "copula") || view.is(w, "has");
  if (view.is(where.first, "i") || view.is(where.first, "my")) return false;  // "we are all of us tired"
  return past && where.first < where.last && !view.begins(where.first, "whoever") && stands_alone(story, remark) && !view.is(where.first, "pronoun-thing") &&
         !view.is(where.first, "he") && !view.begins(where.first, "they") && !story.is_to_all(WordRange{where.sentence, where.first, where.first + 1}) &&
         (remark.joint == 0 || remark.opens);
}

/// "The gate was left open", of nobody by name.
bool went_wrong(const Story& story, const Remark& remark) {
  if (story.refers(remark.where, [&](std::size_t p) { return story.source.people.persons[p].named; })) return false;
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.bare().first; w < remark.where.last; ++w)
    for (const std::string_view slot : {"mishap", "bad-news", "event-bad", "trouble-state", "mistake"})
      if (view.begins(w, slot)) return true;
  return remark.can_be(Role::Effect);
}

/// "You sat with the Novak family": nothing else of the draft says to them who "them" were.
std::string with_its_noun(const Story& story, const Remark& remark, std::string text) {
  const auto untold = [](const Remark&) { return false; };
  const auto meant = noun_meant(story, static_cast<std::size_t>(&remark - story.remarks.data()), untold);
  if (!meant || story.view(remark.where.sentence).is_text(meant->word, "it")) return text;
  const auto pronoun = " " + story.view(remark.where.sentence).word(meant->word).text;
  const auto at = text.find(pronoun);
  const bool whole = at != std::string::npos && (at + pronoun.size() == text.size() || std::string_view(" .,;:!?").find(text[at + pronoun.size()]) != std::string_view::npos);
  return whole ? text.replace(at + 1, pronoun.size() - 1, meant->noun) : text;
}

/// What happened: as it is told of nobody; else what the pinned did, in words that leave them out.
std::optional<Passage> event_before(const Story& story, std::size_t person) {
  for (const bool news : {false, true}) {
    const Remark* cause = nullptr;  // what went wrong and stands nearest; else what is told first
    for (const auto& remark : story.remarks) {
      if (story.mentions(remark, person)) break;  // what comes behind is no cause
      const auto to = story.said_to[static_cast<std::size_t>(&remark - story.remarks.data())];
      if (!is_event(story, remark, person, news) || (to != nobody && holds(story.pinned, to))) continue;
      if (cause == nullptr || went_wrong(story, remark)) cause = &remark;
    }
    if (cause == nullptr) continue;
    const auto where = without_pointing_back(story, uncalled(story, *cause));
    return own_words(ended(capitalised(turned(story.source, where, person))));
  }
  for (const auto& remark : story.remarks) {
    const bool deed = (is_plain_role(remark.role) || remark.role == Role::Effect) && story.mentions_pinned(remark.where) && !story.mentions(remark, person);
    if (!deed) continue;
    auto text = event_counted(story, remark);
    if (!text) text = denamed(story, remark.bare());
    const auto view = story.view(remark.where.sentence);
    if (text && !opens_with_pronoun(*text, story.source.lexicon()) && has_verb(view, remark.bare().first, remark.bare().last)) return own_words(ended(*text));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Message> to_harmed(const Story& story, const Judge& judge, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || holds(story.pinned, person) || is_role_only(story, person) || is_guest(story, person) || holds(story.wards, person)) return std::nullopt;
  Passages passages;
  Passages thanks;
  const bool harmed = std::any_of(story.remarks.begin(), story.remarks.end(),
                                  [&](const Remark& remark) { return bore(story, remark, person); });
  // Who is only thanked hears it in the group; so does whoever only caught it.
  const bool helped = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) { return credited(story, remark) == person; });
  const bool dear = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return credited(story, remark) == person ? cost_them(story, remark) : bore(story, remark, person);
  });
  if (helped && !dear) return std::nullopt;
  const bool told_of = std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) {
    return remark.role != Role::Thanks && story.mentions(remark, person);
  });
  if (!harmed || !told_of) return std::nullopt;
  for (const auto& remark : story.remarks) {
    const auto where = without_lead(story, remark);
    const bool told = where.last > where.first && story.refers(where, [&](std::size_t p) { return p == person; });
    const bool borne = bore(story, remark, person) && !only_hurts(remark.role) && remark.role != Role::Sanction && remark.role != Role::Thanks;
    if ((remark.role == Role::Effect || borne || is_theirs(story, remark, person) || (told && credited(story, remark) == person && remark.role != Role::Thanks)) && told && !has_stray_pronoun(story, where, person))
      passages.push_back(own_words(ended(capitalised(with_its_noun(story, remark, turned(story.source, where, person))))));
    if (const auto tail = tail_of(story, remark, person); holds(story.harmed, person) && !passages.empty() && story.mentions_pinned(remark.where) && tail.first < tail.last)
      passages.push_back(own_words(ended(capitalised(turned(story.source, tail, person)))));
    // "I can't thank her enough": said to them it is our own thanks.
    const bool ours = story.view(remark.where.sentence).is(remark.bare().first, "writer-alone");
    const bool thanked = remark.role == Role::Thanks && !ours && story.mentions(remark, person) &&
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
  auto done = what_was_done(story, person);
  if (done.empty()) done.push_back(own_phrase(story, "done"));
  for (auto& each : done) add(passages, std::move(each));
  if (thanks.empty()) thanks.push_back(own_phrase(story, "thanks"));
  for (auto& each : thanks) add(passages, std::move(each));
  auto draft = story.source.draft;
  draft.audience = Audience::Dm;
  draft.external = false;
  if (!make_clean(passages, draft, judge)) return std::nullopt;
  return compose(Reader::Dm, who.text, passages);
}

}  // namespace aside
