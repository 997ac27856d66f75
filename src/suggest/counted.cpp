// The count goes with whom it is held against; the event of one time stays.
#include "suggest/counted.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/compose.h"
#include "suggest/dename.h"
#include "suggest/passive.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_thing = 4;  // words

/// Behind the call and the words that open a sentence.
std::size_t behind_call(const Story& story, const WordsView& view, const WordRange& where) {
  auto first = where.first;
  for (bool more = true; more && first < where.last;) {
    more = false;
    for (const auto& r : references_at(story.source.people, {where.sentence, first, first + 1}))
      if (r.called && r.where.first == first && !view.is(first, "you")) {
        first = std::min(r.where.last, where.last);
        more = true;
      }
    while (first < where.last && (view.is_mark(first) || view.is(first, "name-after") || view.is(first, "endearment") || view.is(first, "opener") || (view.begins(first, "everyone") && view.is_text(first + 1, ",")))) {
      ++first;
      more = true;
    }
  }
  return first;
}

bool counts(const WordsView& view, std::size_t first, std::size_t last) {
  for (auto w = first; w < last; ++w)
    if (view.is(w, "ordinal") || view.begins(w, "count-lead")) return true;
  return false;
}

std::string shown(const Story& story, const WordRange& where) {
  return std::string(slice(story.source.draft.text, story.source.reading.span(where.sentence, where.first, where.last)));
}

/// "That's the second | coach | this week (that) you've sent out without a spare wheel."
std::optional<std::string> behind_cleft(const Story& story, const WordsView& view, const WordRange& where) {
  const auto first = where.first;
  if (!view.is(first, "pronoun-thing") || !(view.is(first + 1, "copula") || view.begins(first + 1, "makes-it"))) return std::nullopt;
  auto ordinal = first + 2;
  while (ordinal < where.last && !view.is(ordinal, "ordinal")) ++ordinal;
  const auto all = references_at(story.source.people, where);
  const auto doer = std::find_if(all.begin(), all.end(), [&](const Reference& r) { return r.where.first > ordinal && r.person != nobody && holds(story.pinned, r.person); });
  if (ordinal >= where.last || doer == all.end() || doer->where.first > ordinal + most_thing + most_thing) return std::nullopt;
  auto end = ordinal + 1;
  while (end < doer->where.first && end < ordinal + 1 + most_thing && view.is_word(end) && !(end > ordinal + 1 && view.begins(end, "occasion")) && !view.begins(end, "span-of-time") && !view.is(end, "complement") && !view.is(end, "hanging") && !view.is(end, "preposition")) ++end;
  const bool time = end == ordinal + 1 || view.is(end - 1, "date-word") || view.begins(ordinal + 1, "time-count");
  // "the third Sunday you've not turned up to open the hall": what was not done stands behind it.
  if (time) {
    const auto deed = find_deed(story, {where.sentence, doer->where.first, where.last}, doer->where);
    return deed ? denamed(story, {where.sentence, doer->where.first, where.last}) : std::nullopt;
  }
  auto verb = doer->where.last;
  bool denied = false;
  for (; verb < where.last && (view.is(verb, "has") || view.is(verb, "adverb") || view.is(verb, "not")); ++verb) denied = denied || view.is(verb, "not");
  const auto done = done_to(story, {where.sentence, verb, where.last});
  const WordRange rest{where.sentence, verb + 1, where.last};
  if (done.empty() || denied || story.mentions_pinned(rest) || rest.first >= rest.last) return std::nullopt;
  const auto& lexicon = story.source.lexicon();
  const auto thing = shown(story, {where.sentence, ordinal + 1, end});
  const auto article = lexicon.phrase(std::string_view("aeiouAEIOU").find(thing.front()) == std::string_view::npos ? "a" : "an");
  return ended(capitalised(article + " " + thing + " " + lexicon.phrase("was") + " " + done + " " + shown(story, rest)));
}

}  // namespace

std::optional<std::string> event_counted(const Story& story, const Remark& remark) {
  auto where = remark.bare();
  const auto view = story.view(where.sentence);
  where.first = behind_call(story, view, where);
  if (where.first >= where.last || remark.hangs) return std::nullopt;
  if (auto text = behind_cleft(story, view, where)) return text;
  // "…, for the second time this week": behind it nothing else is told.
  for (auto w = where.first + 3; w < where.last; ++w) {
    if (!view.begins(w, "nth-time") && !view.begins(w, "count-lead")) continue;
    auto last = w;
    while (last > where.first && view.is_mark(last - 1)) --last;
    const WordRange told{where.sentence, where.first, last};
    const auto first = told.first;
    const bool nobody_in_it = !story.refers(told, [](std::size_t) { return true; }) && view.is_word(first) && !view.is(first, "subordinate") && !view.is(first, "pronoun-thing") && !view.is(first, "i") && !view.begins(first, "they") && !view.is(first, "he");
    const bool thing = nobody_in_it && !view.is(first, "points") && !view.is(first, "complement") && !view.is(first, "his") && !view.is(first, "your") && !has_verb(view, first, first + 1);
    if (!thing || story.mentions_pinned(told) || counts(view, first, last) || !has_verb(view, first, last)) return std::nullopt;
    return ended(capitalised(shown(story, told)));
  }
  return std::nullopt;
}

}  // namespace aside
