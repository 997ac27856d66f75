// What is said to one person with their name is theirs. The group hears it only for what happened, for a
// figure or for a day in it.
#include "suggest/spoken_to.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/pronoun.h"
#include "suggest/rule_for_all.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_cheer = 6;  // words, the name and the marks with them
constexpr std::size_t most_counted = 6;

bool is_pinned_call(const Story& story, const Reference& r) {
  if (r.person == nobody || !holds(story.pinned, r.person)) return false;
  const auto view = story.view(r.where.sentence);
  return r.called || is_called_between(view, {r.where.sentence, 0, view.size()}, r);
}

/// The words of a remark without the call that stands in front of it.
WordRange behind_call(const Story& story, WordRange where) {
  const auto view = story.view(where.sentence);
  auto first = where.first;
  while (first < where.last && (view.is(first, "opener") || view.is(first, "name-after")) && !view.is(first, "name")) ++first;
  for (const auto& r : references_at(story.source.people, {where.sentence, first, first + 1}))
    if (r.where.first == first && is_pinned_call(story, r)) where.first = std::min(r.where.last, where.last);
  while (where.first < where.last && (view.is_mark(where.first) || view.is(where.first, "endearment"))) ++where.first;
  return where;
}

/// "The bay was left open", "has gone", "isn't there": over, or amiss; "has got a twitchy finger" is not.
bool is_over(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w) {
    const bool got = w > where.first && view.is(w - 1, "has") && view.is_text(w, view.lexicon().phrase("got"));
    const auto& tags = view.word(w).tags;
    const bool form = std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past"); });
    const bool past = form || view.is_past_verb(w) || view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were"));
    if (past && !got) return true;
    // "The list isn't in the folder"; not "a pocket is not a key safe".
    auto next = w + 1;
    while (next < where.last && view.is(next, "adverb") && !view.is(next, "not")) ++next;
    const bool state = view.is(w, "copula") && view.is(next, "not") && view.is_word(next + 1) && !view.is(next + 1, "article") && !view.is(next + 1, "question-word") && w > where.first && !view.is(w - 1, "pronoun-thing");
    if (state && !ends_with_any(view.word(next + 1).text, view.lexicon().phrase("ending-ing"))) return true;
    // "The window order is wrong."
    if (view.is(where.first, "article") && view.is(w, "copula") && (view.begins(next, "amiss") || view.begins(next, "trouble-state") || view.begins(next, "event-bad") || view.is(next, "bad-news"))) return true;
  }
  return false;
}

/// "The van comes on Friday": no wish, and no day of every week.
bool is_dated(const WordsView& view, const WordRange& where) {
  bool when = false;
  for (auto w = where.first; w < where.last; ++w) {
    if (view.is(w, "hypothetical") || view.is(w, "weekly-day") || view.is_text(w, view.lexicon().phrase("would"))) return false;
    when = when || view.is(w, "date-word") || view.begins(w, "to-come");
  }
  return when;
}

/// "I'm sure the hail was local", "we have had better": what the writer is or thinks.
bool is_of_writer(const WordsView& view, std::size_t first) {
  if (!view.is(first, "i") || view.is(first, "my")) return false;
  return view.is(first, "writer-alone") || view.is(first + 1, "copula") || view.is(first + 1, "has") || view.is(first + 1, "modal");
}

/// "That's four point two", "that is not what it says"; what is counted so is told: "that's five passes".
bool points_back(const WordsView& view, const WordRange& where) {
  const auto first = where.first;
  if (!view.is(first, "pronoun-thing") || !(view.is(first + 1, "copula") || view.is(first + 1, "not"))) return false;
  // "It is now Friday."
  if (is_dated(view, where)) return false;
  const bool counted = view.is(first + 2, "number-word") || view.is(first + 2, "num");
  for (auto w = first + 3; counted && w < std::min(first + most_counted, where.last); ++w)
    if (ends_with_any(view.word(w).text, view.lexicon().phrase("ending-many"))) return false;
  return true;
}

}  // namespace

bool is_called_with(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  auto end = view.size();
  while (end > 0 && (view.is_mark(end - 1) || view.is(end - 1, "endearment"))) --end;
  const auto all = references_in(story.source.people, remark.where.sentence);
  return !story.is_to_all(remark) && std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    return is_pinned_call(story, r) && (r.where.first < remark.where.last || r.where.last == end);
  });
}

bool is_word_to_one(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  // "… | so the donor won't accept them": what came of it.
  if (!remark.opens && remark.joint > 0 && !story.view(remark.where.sentence).is(remark.where.first, "coordinate")) return false;
  if (!is_plain_role(remark.role) || !is_called_with(story, i) || is_rule(story, remark)) return false;
  const auto where = behind_call(story, remark.bare());
  const auto all = references_at(story.source.people, where);
  const bool of_them = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.person != nobody && holds(story.pinned, r.person) && !is_pinned_call(story, r); });
  if (of_them) return false;
  const auto view = story.view(where.sentence);
  const bool figure = !facts_of(story, where, true).empty();
  if (is_of_writer(view, where.first)) return !figure;
  // "It's 12:40."
  if (points_back(view, where)) return view.is(where.first, "points") || !figure;
  return !figure && !is_over(view, where) && !is_dated(view, where);
}

bool is_mere_word(const Story& story, std::size_t i) {
  if (!is_word_to_one(story, i)) return false;
  const auto where = behind_call(story, story.remarks[i].bare());
  const auto view = story.view(where.sentence);
  const bool anybody = view.is_text(where.first, view.lexicon().phrase("one")) && (has_verb(view, where.first + 1, where.first + 2) || view.is(where.first + 1, "modal"));
  return anybody || is_of_writer(view, where.first) || points_back(view, where) || !has_verb(view, where.first, where.last);
}

bool is_bare_cheer(const Story& story, const Remark& remark) {
  const auto& where = remark.where;
  if (remark.role != Role::Thanks || !remark.opens || where.last - where.first > most_cheer || story.has_fact(where)) return false;
  const auto view = story.view(where.sentence);
  bool called = false;
  for (auto w = where.first; w < where.last; ++w) {
    const bool them = story.mentions_pinned({where.sentence, w, w + 1});
    called = called || them;
    if (them || view.is_mark(w) || view.is(w, "endearment") || view.is(w, "thanks") || view.is(w, "name-after") || view.is(w, "lone-cheer")) continue;
    return false;
  }
  return called;
}

}  // namespace aside
