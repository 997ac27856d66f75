#include "suggest/deed_told.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/as_we.h"
#include "suggest/called.h"
#include "suggest/compose.h"
#include "suggest/dename.h"
#include "suggest/for_group.h"
#include "suggest/passive.h"

namespace aside {
namespace {

/// A remark of fewer words with nothing to count in it says nothing without the name in it.
constexpr std::size_t most_scrap = 6;
constexpr std::size_t most_subject = 6;  // words, the verb with them

/// Where somebody pinned begins who did something to a thing that has a name; the end without one.
std::size_t doer_in(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  for (const auto& r : references_at(story.source.people, remark.bare())) {
    const auto deed = r.person != nobody && holds(story.pinned, r.person) && !r.called ? find_deed(story, remark.bare(), r.where) : std::nullopt;
    if (deed && !view.is(deed->object, "object") && !view.is(deed->object, "pronoun-thing")) return r.where.first;
  }
  return remark.where.last;
}

/// "You pushed at 2am and | nightly build 3391 died": what came of it, of a thing that has a name.
std::optional<std::string> event_behind(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  for (auto w = where.last; w-- > where.first + 2;) {
    if (!view.is(w, "coordinate")) continue;
    const WordRange rest{where.sentence, w + 1, where.last};
    if (story.mentions_pinned(rest) || rest.first + 2 >= rest.last) return std::nullopt;
    for (const std::string_view slot : {"pronoun-thing", "he", "his", "i", "you", "your", "preposition", "not", "subordinate", "to", "asks-you"})
      if (view.is(rest.first, slot)) return std::nullopt;
    // "nightly build 3391", but "maybe read it".
    if (view.is(rest.first, "adverb") && !story.has_fact(rest)) return std::nullopt;
    for (auto k = rest.first; k < rest.last; ++k)
      if (view.is(k, "pronoun-thing") || view.is_text(k, "?")) return std::nullopt;
    if (view.begins(rest.first, "they") || has_verb(view, rest.first, rest.first + 1) || view.is_base_verb(rest.first)) return std::nullopt;
    for (auto verb = rest.first + 1; verb < std::min(rest.first + most_subject, rest.last); ++verb) {
      if (view.is_mark(verb) || view.is(verb, "preposition") || view.is(verb, "subordinate")) return std::nullopt;
      if (view.is_past_verb(verb)) return ended(capitalised(std::string(slice(story.source.draft.text, story.source.reading.span(where.sentence, rest.first, rest.last)))));
    }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool warns(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "warns") || (view.begins(w, "let-down") && view.is(w + view.length(w, "let-down"), "copula"))) return true;
  return false;
}

bool only_leads_up(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.joint > 0 ? remark.where.first : remark.bare().first;
  return view.is(first, "subordinate") && !view.begins(first, "because") && !view.begins(first, "reason") && !view.is(first, "complement");
}

std::optional<ToldDeed> deed_told(const Story& story, const Remark& remark) {
  if (remark.hangs || is_call_alone(story, remark) || only_leads_up(story, remark) || warns(story, remark.bare())) return std::nullopt;
  auto where = remark.bare();
  // "Why twice? | Because Sam lost the first": an answer without its question.
  if (remark.opens && remark.closes) where.first = std::min(where.first + story.view(where.sentence).length(where.first, "because"), where.last);
  // "Because Sam skipped it, we ran out": what came of it is told.
  if (!remark.closes && remark.opens && story.view(where.sentence).is(where.first, "subordinate")) return std::nullopt;
  const bool says = story.has_fact(remark.where) || remark.role == Role::Effect || remark.can_be(Role::News) ||
                    remark.where.last - where.first > most_scrap;
  auto text = says || doer_in(story, remark) < remark.where.last ? denamed(story, without_reason(story, where)) : std::nullopt;
  auto ours = says ? as_we(story, where, remark.can_be(Role::News)) : std::nullopt;
  if (text) return ToldDeed{std::move(*text), ours.value_or("")};
  auto came = event_behind(story, where);
  if (ours) return ToldDeed{std::move(*ours), came.value_or("")};
  if (came) return ToldDeed{std::move(*came)};
  return std::nullopt;
}

std::optional<ToldDeed> deed_in_scorn(const Story& story, const Remark& remark) {
  if (remark.hangs || only_leads_up(story, remark)) return std::nullopt;
  auto where = without_reason(story, remark.bare());
  where.first = std::min(doer_in(story, remark), where.last);
  if (where.first >= where.last) return std::nullopt;
  if (auto text = denamed(story, where)) return ToldDeed{std::move(*text)};
  return std::nullopt;
}

}  // namespace aside
