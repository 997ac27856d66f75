// The writer's own deeds and the rules that hold from now on are what is done; a clause goes with what
// follows it in the same sentence as long as that is of nobody else.
#include "suggest/put_right.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/for_group.h"
#include "suggest/removed.h"
#include "suggest/rule_for_all.h"
#include "suggest/telling.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_done = 3;  // sentences

bool is_ours(const WordsView& view, std::size_t w) { return view.is(w, "writer-alone") || view.is_text(w, view.lexicon().phrase("you-we")); }

/// "From today every bay is checked": not "the freezer was left open from Friday".
bool lays_down(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"))) return false;
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "rule-for-all") || is_rule(story, remark)) return remark.opens && !remark.hangs && !view.is(remark.bare().first, "pronoun-thing");
  return false;
}

/// "I've ordered seed", "we're replanting", "I have put Tobias first": not "I have had enough", "we had it ready".
bool is_our_deed(const Story& story, const Remark& remark) {
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  if (!is_ours(view, where.first)) return false;
  auto w = where.first + 1;
  while (w < where.last && (view.is(w, "adverb") || view.is_text(w, "all"))) ++w;
  const bool leads = view.is(w, "has") || view.is(w, "copula") || view.is(w, "modal");
  if (!leads || view.is_past_verb(w)) return false;
  ++w;
  while (w < where.last && view.is(w, "adverb")) ++w;
  if (w >= where.last || view.is(w, "not") || view.is(w, "mind-verb") || view.begins(w, "found-out") || view.is(w, "has") || view.is(w, "copula") || view.is(w, "said-word")) return false;
  const auto& text = view.word(w).text;
  const bool doing = ends_with_any(text, view.lexicon().phrase("ending-ing")), done = ends_with_any(text, view.lexicon().phrase("ending-past"));
  bool part = false;
  for (const auto mark : view.word(w).tags) {
    const auto& tag = view.tag(mark.tag);
    part = part || tag.ends_with(".part") || tag.ends_with(".past") || tag.ends_with(".ing");
  }
  return doing || done || part || view.is_past_verb(w);
}

/// "Rolled back 17:30", "the lock is being replaced".
bool is_put_right(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  bool right = false;
  for (auto w = remark.bare().first; w < remark.where.last; ++w) {
    if (view.is(w, "not") || view.is(w, "modal") || view.begins(w, "thanks")) return false;
    right = right || view.begins(w, "put-right");
  }
  return right;
}

bool may_be_told(Role role) { return role == Role::News || role == Role::Event || role == Role::Ownership || role == Role::Offer || role == Role::Effect; }

}  // namespace

Passages what_was_done(const Story& story, std::size_t person) {
  Passages out;
  const auto of_others = [&](const Remark& remark) {
    return story.refers(remark.where, [&](std::size_t p) { return p != person && story.source.people.persons[p].named; }) || story.mentions_pinned(remark.where);
  };
  // "I've fixed it, no thanks to the desk."
  const auto jibes = [&](const WordRange& where) {
    const auto view = story.view(where.sentence);
    for (auto w = where.first; w < where.last; ++w)
      if (view.begins(w, "thanks") || view.begins(w, "because-of")) return true;
    return false;
  };
  const auto told_already = [&](const Remark& remark) {
    return story.mentions(remark, person) && !is_our_deed(story, remark);
  };
  for (std::size_t i = 0; i < story.remarks.size() && out.size() < most_done; ++i) {
    const auto& remark = story.remarks[i];
    if (only_hurts(remark.role) || remark.role == Role::Sanction || of_others(remark) || told_already(remark) || jibes(remark.where)) continue;
    const bool rule = lays_down(story, remark);
    const bool done = stands_alone(story, remark) && may_be_told(remark.role) && (is_our_deed(story, remark) || (is_put_right(story, remark) && !story.mentions(remark, person)));
    if (!rule && !done) continue;
    auto where = remark.bare();
    for (auto next = i + 1; next < story.remarks.size() && !story.remarks[next].opens; ++next) {
      const auto& more = story.remarks[next];
      if (of_others(more) || jibes(more.where) || !(may_be_told(more.role) || more.role == Role::Benefit)) break;
      where.last = more.where.last;
      i = next;
    }
    auto noun = remark.closes ? with_noun(story, i) : std::string();
    while (!noun.empty() && noun.back() == ' ') noun.pop_back();
    const auto text = noun.empty() ? turned(story.source, where, person) : noun;
    out.push_back(own_words(ended(story.small_letters() ? text : capitalised(text))));
  }
  return out;
}

}  // namespace aside
