// What of a draft the group can hear without what was said of somebody: questions to one remark each.
#include "suggest/for_group.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_opening = 16;  // remarks, before which a draft tells its event
constexpr std::size_t most_noun = 8;      // words

/// "Swaps go in the spreadsheet": the last word of a draft, of nobody, that holds from now on.
bool is_last_word(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto where = remark.bare();
  if (remark.where.sentence != story.remarks.back().where.sentence || !remark.opens) return false;
  if (!stands_alone(story, remark) || story.refers(where, [](std::size_t) { return true; })) return false;
  for (const std::string_view slot : {"pronoun-thing", "he", "i", "not"})
    if (view.is(where.first, slot)) return false;
  if (view.begins(where.first, "they") || view.begins(where.first, "somebody")) return false;
  for (auto w = where.first; w < where.last; ++w)
    if (view.is_past_verb(w) || view.is(w, "copula")) return false;
  return true;
}

/// "I've taken Imogen off | the wardrobe plot for the Leeds dates".
WordRange thing_taken(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto& where = remark.where;
  for (auto w = where.first; w < where.last; ++w) {
    if (!view.begins(w, "taken-off")) continue;
    const auto first = w + view.length(w, "taken-off");
    auto last = first;
    while (last < where.last && last < first + most_noun && !view.is_mark(last) && !view.begins(last, "joint") && !view.begins(last, "occasion") &&
           !view.is(last, "date-word") && !(last > first && view.is(last, "object-end")))
      ++last;
    const bool somebody = story.refers({where.sentence, first, last}, [](std::size_t) { return true; });
    if (last > first && !somebody && !view.is(first, "pronoun-thing") && !view.is(first, "object")) return {where.sentence, first, last};
  }
  return {where.sentence, 0, 0};
}

}  // namespace

bool is_to_pinned(const Story& story, std::size_t i) {
  const auto to = story.said_to[i];
  return to != nobody && holds(story.pinned, to) && !story.is_to_all(story.remarks[i]);
}

bool goes_on_asking(const Story& story, std::size_t i) {
  if (i == 0 || !is_to_pinned(story, i) || is_rule(story, story.remarks[i]) || !is_plain_role(story.remarks[i].role) || story.has_fact(story.remarks[i].where))
    return false;
  for (auto k = i; k-- > 0;) {
    if (story.remarks[k].role == Role::Request) return is_to_pinned(story, k);
    if (!is_plain_role(story.remarks[k].role) && story.remarks[k].role != Role::Benefit) return false;
  }
  return false;
}

bool hangs_on_scorn(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (story.has_fact(remark.where)) return false;
  const auto view = story.view(remark.where.sentence);
  const bool hangs = i > 0 && !remark.opens && remark.joint > 0 && view.is(remark.where.first, "subordinate");
  if (hangs && only_hurts(story.remarks[i - 1].role)) return true;
  auto first = remark.bare().first;
  for (const auto& r : references_at(story.source.people, {remark.where.sentence, first, first + 1}))
    if (r.called && r.where.first == first) first = r.where.last;
  while (first < remark.where.last && view.is_mark(first)) ++first;
  return story.mentions_pinned(remark.where) && view.is(first, "pronoun-thing") && view.is(first + 1, "copula");
}

bool tells_event(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i >= most_opening) return false;
  const auto view = story.view(remark.where.sentence);
  bool counts = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) counts = counts || view.is(w, "ordinal") || view.begins(w, "count-lead");
  const auto refers = [&](const Remark& each) { return story.refers(each.where, [](std::size_t) { return true; }); };
  return !counts && remark.opens && stands_alone(story, remark) && !view.is(remark.bare().first, "pronoun-thing") &&
         std::none_of(story.remarks.begin(), story.remarks.begin() + static_cast<std::ptrdiff_t>(i) + 1, refers);
}

bool is_call_alone(const Story& story, const Remark& remark) {
  const auto all = references_at(story.source.people, remark.where);
  const bool called = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.called && r.where.first == remark.bare().first; });
  return called && remark.opens && !has_verb(story.view(remark.where.sentence), remark.where.first, remark.where.last) && !story.has_fact(remark.where);
}

bool is_comment(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (!is_plain_role(remark.role) || story.has_fact(remark.where) || story.is_to_all(remark)) return false;
  if (!stands_alone(story, remark)) return true;
  if (is_last_word(story, remark)) return false;
  // "… and the blower has burnt out": what came of it.
  const auto view = story.view(remark.where.sentence);
  if (remark.joint > 0 && !remark.opens && view.is(remark.bare().first, "one-article")) return false;
  // "Today the pulley came down": what happened, of nobody.
  if (remark.opens && (view.begins(remark.bare().first, "occasion") || view.is(remark.bare().first, "one-article")))
    for (auto w = remark.where.first; w < remark.where.last; ++w)
      if (view.is_past_verb(w)) return false;
  return std::any_of(story.remarks.begin(), story.remarks.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const Remark& before) { return story.mentions_pinned(before.where); });
}

bool is_farewell(const Story& story, std::size_t i) {
  return i > 0 && story.remarks[i].role == Role::Greeting && story.remarks[i - 1].role != Role::Greeting;
}

bool is_scrap(const Story& story, const Remark& remark) {
  const bool kept = remark.role != Role::Event && remark.role != Role::Behaviour;
  const auto view = story.view(remark.where.sentence);
  return !kept && !story.has_fact(remark.where) && remark.where.last - remark.where.first < 4 &&
         !has_verb(view, remark.where.first, remark.where.last);
}

bool begins_with_pronoun(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  const bool person = view.is(first, "he") && !view.is(first, "his");
  const bool named = story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return story.source.people.persons[p].named; });
  if (person) return !named;
  if (view.begins(first, "they") && !named) return true;
  // "Two of them have mentioned it."
  auto last = remark.where.last;
  while (last > first && !view.is_word(last - 1)) --last;
  if (last > first + 1 && view.is(last - 1, "pronoun-thing") && facts_of(story, remark.where, true).empty()) return true;
  return view.is(first, "pronoun-thing") && facts_of(story, remark.where, true).empty();
}

bool opens_with_pronoun(const std::string& text, const Lexicon& lexicon) {
  Draft draft;
  draft.text = text.substr(0, text.find(' '));
  const auto reading = read_lines(draft, lexicon);
  if (reading.lines.empty() || reading.lines.front().words.empty()) return false;
  const WordsView view(reading.lines.front().words, reading.text, lexicon);
  return view.is(0, "pronoun-thing") || view.begins(0, "they");
}

std::string with_noun(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i == 0 || remark.role != Role::News || story.mentions_pinned(remark.where)) return "";
  const auto view = story.view(remark.where.sentence);
  auto w = remark.bare().first + 1;
  while (w < remark.where.last && !view.is(w, "taken-thing")) ++w;
  if (w >= remark.where.last) return "";
  for (auto k = i; k-- > 0 && k + most_noun > i;) {
    const auto& before = story.remarks[k];
    if (before.role != Role::Sanction || !story.mentions_pinned(before.where)) continue;
    const auto noun = thing_taken(story, before);
    if (noun.first >= noun.last) return "";
    const auto& draft = story.source.draft.text;
    const auto all = bytes_of(story.source, remark.where);
    const auto it = story.source.reading.span(remark.where.sentence, w, w + 1);
    const auto shown = slice(draft, story.source.reading.span(noun.sentence, noun.first, noun.last));
    return std::string(slice(draft, {all.begin, it.begin})) + std::string(shown) + std::string(slice(draft, {it.end, all.end}));
  }
  return "";
}

}  // namespace aside
