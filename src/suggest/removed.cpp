// A sanction that is announced: what stands behind it, up to the news of who takes over, is its reason.
#include "suggest/removed.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/credit.h"
#include "suggest/rule_for_all.h"

namespace aside {
namespace {

constexpr std::size_t most_noun = 8;     // words
constexpr std::size_t most_reason = 24;  // remarks behind the news that it is for

/// "I've taken Sam off the account", and not "Sam, you're off the account".
bool is_announced(const Story& story, const Remark& remark) {
  if (remark.role != Role::Sanction && !remark.can_be(Role::News)) return false;
  const auto view = story.view(remark.where.sentence);
  const auto all = references_at(story.source.people, remark.where);
  const auto pins = [&](const Reference& r) { return r.person != nobody && holds(story.pinned, r.person); };
  // "From Monday Sipho takes over the portfolio from Claire."
  const bool from = remark.can_be(Role::News) && std::any_of(all.begin(), all.end(), [&](const Reference& r) { return pins(r) && r.where.first > remark.where.first && view.is_text(r.where.first - 1, view.lexicon().phrase("from")); });
  return (remark.role == Role::Sanction || from) && std::any_of(all.begin(), all.end(), pins) &&
         std::none_of(all.begin(), all.end(), [&](const Reference& r) { return pins(r) && (r.called || view.is(r.where.first, "you") || view.is(r.where.first, "your")); });
}

/// What is held against them, or came of it and is over.
bool goes_on_about(const Story& story, const Remark& remark) {
  const bool plain = is_plain_role(remark.role) || remark.role == Role::Effect || remark.role == Role::Evidence;
  if (!plain || is_rule(story, remark) || credited(story, remark)) return false;
  // "She was pushy | and I want a softer touch there."
  if (story.mentions_pinned(remark.where) || (!remark.opens && remark.joint > 0)) return true;
  const auto first = remark.bare().first;
  const bool other = story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return story.source.people.persons[p].named; });
  const auto view = story.view(remark.where.sentence);
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (!other && (view.is_past_verb(w) || view.is(w, "has") || view.is_text(w, view.lexicon().phrase("was")) || view.is_text(w, view.lexicon().phrase("were")))) return true;
  return false;
}

/// The thing that stands behind a word, of nobody.
WordRange noun_behind(const Story& story, const WordRange& where, std::size_t first) {
  const auto view = story.view(where.sentence);
  auto last = first;
  while (last < where.last && last < first + most_noun && !view.is_mark(last) && !view.begins(last, "joint") && !view.begins(last, "occasion") &&
         !view.is(last, "date-word") && !(last > first && view.is(last, "object-end")))
    ++last;
  const bool somebody = story.refers({where.sentence, first, last}, [](std::size_t) { return true; });
  if (last > first && !somebody && !view.is(first, "pronoun-thing") && !view.is(first, "object")) return {where.sentence, first, last};
  return {where.sentence, 0, 0};
}

/// "I've taken Imogen off | the wardrobe plot for the Leeds dates".
WordRange thing_taken(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto& where = remark.where;
  for (auto w = where.first; w < where.last; ++w) {
    if (!view.begins(w, "taken-off")) continue;
    return noun_behind(story, where, w + view.length(w, "taken-off"));
  }
  // "I've asked Sam to hand | the Whitby route | over".
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "gives-up") && w > where.first && view.is_text(w - 1, view.lexicon().phrase("to"))) return noun_behind(story, where, w + view.length(w, "gives-up"));
  return {where.sentence, 0, 0};
}

/// Where "takes over" ends that ends the remark; the end of the remark without it.
std::size_t ends_in_taking(const WordsView& view, const Remark& remark) {
  auto last = remark.where.last;
  while (last > remark.where.first && view.is_mark(last - 1)) --last;
  for (auto w = remark.bare().first + 1; w < last; ++w)
    if (view.begins(w, "takes-over") && w + view.length(w, "takes-over") == last) return last;
  return remark.where.last;
}

/// "as of Monday" behind it.
WordRange since_when(const Story& story, const Remark& remark, std::size_t from) {
  const auto view = story.view(remark.where.sentence);
  auto last = from + view.length(from, "as-of");
  while (last > from && last < remark.where.last && (story.is_fact(view, last) || view.is(last, "date-word") || view.is(last, "article"))) ++last;
  return {remark.where.sentence, from, last > from && story.is_fact(view, last - 1) ? last : from};
}

}  // namespace

bool announces_removal(const Story& story) {
  return std::any_of(story.remarks.begin(), story.remarks.end(), [&](const Remark& remark) { return is_announced(story, remark); });
}

bool is_why_removed(const Story& story, std::size_t i) {
  if (story.source.draft.external) return false;
  const auto announced = [&](std::size_t k) { return is_announced(story, story.remarks[k]); };
  const auto since = i - std::min(i, most_reason);
  auto news = i;
  while (news > since && !announced(news - 1)) --news;
  if (news == since) return false;
  for (auto k = i; k >= news; --k)
    if (!goes_on_about(story, story.remarks[k])) return false;
  return true;
}

std::string with_noun(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i == 0 || remark.role != Role::News || story.mentions_pinned(remark.where)) return "";
  const auto view = story.view(remark.where.sentence);
  auto w = remark.bare().first + 1;
  while (w < remark.where.last && !view.is(w, "taken-thing")) ++w;
  // "Oskar takes over": what, stands behind it.
  const auto behind = w < remark.where.last ? remark.where.last : ends_in_taking(view, remark);
  if (w >= remark.where.last && behind == remark.where.last) return "";
  for (auto k = i; k-- > 0 && k + most_noun > i;) {
    const auto& before = story.remarks[k];
    if (before.role != Role::Sanction || !story.mentions_pinned(before.where)) continue;
    const auto noun = thing_taken(story, before);
    if (noun.first >= noun.last) return "";
    const auto& draft = story.source.draft.text;
    const auto all = bytes_of(story.source, remark.where);
    if (behind < remark.where.last) {
      const auto since = since_when(story, before, noun.last);
      const auto end = story.source.reading.span(remark.where.sentence, behind - 1, behind).end;
      return std::string(slice(draft, {all.begin, end})) + " " + std::string(slice(draft, story.source.reading.span(noun.sentence, noun.first, since.last))) + std::string(slice(draft, {end, all.end}));
    }
    const auto it = story.source.reading.span(remark.where.sentence, w, w + 1);
    const auto shown = slice(draft, story.source.reading.span(noun.sentence, noun.first, noun.last));
    return std::string(slice(draft, {all.begin, it.begin})) + std::string(shown) + std::string(slice(draft, {it.end, all.end}));
  }
  return "";
}

}  // namespace aside
