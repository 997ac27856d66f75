// What of a draft the group can hear without what was said of somebody: questions to one remark each.
#include "suggest/for_group.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/contraction.h"
#include "suggest/deed_told.h"
#include "suggest/of_others.h"
#include "suggest/pronoun.h"
#include "suggest/telling.h"

namespace aside {
namespace {

constexpr std::size_t most_opening = 16;  // remarks, before which a draft tells its event
constexpr std::size_t most_title = 7;     // words

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

/// "This morning the count is short": it stands before what it points at.
bool points_at_noun(const WordsView& view, std::size_t w) {
  return view.is(w, "points") && (view.is(w + 1, "date-word") || view.begins(w, "occasion") || is_noun(view, w + 1)) && !view.is(w + 1, "finite") && !view.is(w + 1, "copula");
}

/// "It turns out the case went to Cardiff": the words that lead to what is told.
bool turns_out(const WordsView& view, std::size_t first, std::size_t last) {
  const auto length = view.length(first, "turns-out");
  return length > 0 && has_verb(view, first + length, last);
}

bool is_praise(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "praise-adj")) return true;
  return false;
}

/// "shut", "moved": what is said of a thing that is in that state.
bool is_form(const WordsView& view, std::size_t w) {
  const auto& tags = view.word(w).tags;
  return view.is_past_verb(w) || std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".part"); });
}

/// "Call bell audit.", "Will, no.", "Notes from the meeting."
bool is_title(const WordsView& view, const WordRange& where) {
  auto last = where.last;
  while (last > where.first && view.is_mark(last - 1)) --last;
  if (last <= where.first || last - where.first >= most_title) return false;
  // "Pool's shut."
  for (auto w = where.first + 1; w + 1 < last; ++w)
    if (view.is(w, "copula") || (view.is_text(w, "'s") && (short_for(view, w + 1) != ShortFor::Owner || is_form(view, w + 1)))) return false;
  // "Training sessions move by one week."
  for (auto w = where.first + 1; w + 1 < last; ++w)
    if (view.is_base_verb(w) && ends_with_any(view.word(w - 1).text, view.lexicon().phrase("ending-many")) && !ends_with_any(view.word(w - 1).text, view.lexicon().phrase("ending-one"))) return false;
  return !has_verb(view, where.first + 1, last - 1) && !view.is_past_verb(last - 1) && !view.is(last - 1, "finite");
}

/// "Sanna, gorgeous figure.", "Ewa next week on the mouse data.": of somebody else, and good or to come.
bool is_for_other(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto all = references_at(story.source.people, remark.where);
  const bool other = std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    return r.person != nobody && story.source.people.persons[r.person].named && !holds(story.pinned, r.person) && r.where.first == remark.bare().first;
  });
  if (!other || !remark.opens || story.mentions_pinned(remark.where)) return false;
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "to-come") || view.is(w, "date-word")) return true;
  return is_praise(view, remark.where);
}

/// "New ones are behind the tower", "props are now locked": where something is, or how it is from now on.
bool tells_where(const WordsView& view, const WordRange& where) {
  for (const std::string_view slot : {"pronoun-thing", "he", "i", "you", "your", "not", "subordinate"})
    if (view.is(where.first, slot)) return false;
  for (auto w = where.first + 1; w + 2 < where.last; ++w)
    if (view.begins(w, "place-now") || view.begins(w, "is-now")) return true;
  return false;
}

}  // namespace

bool is_to_pinned(const Story& story, std::size_t i) {
  const auto to = story.said_to[i];
  return to != nobody && holds(story.pinned, to) && !story.is_to_all(story.remarks[i]);
}

bool goes_on_asking(const Story& story, std::size_t i) {
  // "Use the vault. | The guide is pinned": where a thing is, is for all.
  if (i > 0 && story.remarks[i].opens && story.view(story.remarks[i].where.sentence).is(story.remarks[i].where.first, "article") && tells_of_others(story, i)) return false;
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
  // "It was Sam who left it open" tells it.
  const auto all = references_at(story.source.people, remark.where);
  const bool tells = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.where.first == first + 2 && view.begins(r.where.last, "who-did"); });
  return !tells && story.mentions_pinned(remark.where) && view.is(first, "pronoun-thing") && view.is(first + 1, "copula");
}

bool tells_event(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (i >= most_opening) return false;
  const auto view = story.view(remark.where.sentence);
  bool counts = false;
  for (auto w = remark.where.first; w < remark.where.last; ++w) counts = counts || view.is(w, "ordinal") || view.begins(w, "count-lead");
  // "Stefan, run 0917 was released twice" tells what befell the run.
  const auto refers = [&](const Remark& each) {
    const auto all = references_at(story.source.people, each.where);
    return std::any_of(all.begin(), all.end(), [](const Reference& r) { return r.person != nobody && !r.called; });
  };
  return !counts && remark.opens && stands_alone(story, remark) && !view.is(remark.bare().first, "pronoun-thing") &&
         std::none_of(story.remarks.begin(), story.remarks.begin() + static_cast<std::ptrdiff_t>(i) + 1, refers);
}

bool asks_group(const Story& story, const Remark& remark) {
  if (story.is_to_all(remark)) return true;
  const auto first = remark.bare().first;
  const auto view = story.view(remark.where.sentence);
  const auto all = references_at(story.source.people, remark.where);
  const bool other = std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    return r.called && r.where.first == first && r.person != nobody && story.source.people.persons[r.person].named && !holds(story.pinned, r.person);
  });
  for (auto w = remark.where.first; w < remark.where.last; ++w)
    if (view.begins(w, "who-will")) return true;
  return other || view.begins(first, "asks-all");
}

bool only_presses(const Story& story, const Remark& remark) {
  if (!is_plain_role(remark.role) && remark.role != Role::Effect) return false;
  const auto view = story.view(remark.where.sentence);
  return view.size() > 0 && view.is_text(view.size() - 1, "?") && view.begins(remark.bare().first, "asks-who");
}

WordRange without_reason(const Story& story, WordRange where) {
  const auto view = story.view(where.sentence);
  for (auto w = where.first + 3; w + 3 < where.last; ++w) {
    const bool compares = view.is(w, "comma-joint");
    if (!view.begins(w, "because") && !compares) continue;
    auto end = w + 1;
    while (end < where.last && !view.is_mark(end)) ++end;
    if (compares && (view.is(w - 1, "comma-joint") || !view.is(w + 1, "subject") || !has_verb(view, w + 2, end))) continue;
    // "as he said", "as it did".
    if (compares && (view.is(w + 2, "said-word") || view.is(w + 2, "does"))) continue;
    if (!has_verb(view, where.first, w)) continue;
    where.last = w;
    while (where.last > where.first && view.is_mark(where.last - 1)) --where.last;
    return where;
  }
  return where;
}

std::optional<std::string> before_reason(const Story& story, const Remark& remark) {
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  const auto all = references_at(story.source.people, where);
  const auto pins = [&](const Reference& r) { return r.person != nobody && holds(story.pinned, r.person); };
  for (auto w = where.first + 3; w + 2 < where.last; ++w) {
    if (std::any_of(all.begin(), all.end(), [&](const Reference& r) { return pins(r) && r.where.first < w; })) return std::nullopt;
    const bool reason = view.begins(w, "because"), compares = view.is(w, "comma-joint");
    if (!reason && !compares) continue;
    const auto who = std::find_if(all.begin(), all.end(), [&](const Reference& r) { return pins(r) && r.where.first > w && r.where.first < w + most_title; });
    if (who == all.end()) continue;
    // "Do it as Ana did", "as Ana said": that is how, not why.
    const auto verb = who->where.last + (view.is_text(who->where.last, ",") || view.is_text(who->where.last, "'s") ? 1 : 0);
    if (compares && (!has_verb(view, verb, verb + 1) || view.is(verb, "said-word") || view.is(verb, "does"))) continue;
    if (!has_verb(view, where.first, w) && facts_of(story, {where.sentence, where.first, w}, true).empty()) continue;
    const auto end = before_manner(view, where.first, w);
    return ended(capitalised(std::string(slice(story.source.draft.text, story.source.reading.span(where.sentence, where.first, end)))));
  }
  return std::nullopt;
}

bool said_by_somebody(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  if (remark.opens || remark.joint == 0 || !view.is(remark.where.first, "complement")) return false;
  for (std::size_t w = 0; w < remark.where.first; ++w)
    if (view.is(w, "said-word")) return true;
  return false;
}

bool leads_nowhere(const Story& story, const Passages& passages, std::size_t i) {
  if (passages[i].order == no_remark) return false;
  const auto& remark = story.remarks[passages[i].order];
  const auto view = story.view(remark.where.sentence);
  if (said_by_somebody(story, remark) && !(i > 0 && passages[i - 1].order + 1 == passages[i].order)) return true;
  // "Full marks for booking a tooth, | a crown and a child into the 9:15 slot."
  const bool begun = i > 0 && passages[i - 1].order + 1 == passages[i].order;
  if (!remark.opens && !begun && remark.joint == 0 && is_plain_role(remark.role) && !has_verb(view, remark.bare().first, remark.where.last)) return true;
  // "If a reading is over 180, | you ring": on what condition nothing is told.
  const bool goes_on_told = i + 1 < passages.size() && passages[i + 1].order == passages[i].order + 1;
  if (!remark.closes && !goes_on_told && remark.joint == 0 && is_plain_role(remark.role) && only_leads_up(story, remark)) return true;
  // "… but it happened | because Sam skipped it": only the reason would have said something.
  auto end = remark.where.last;
  while (end > remark.where.first && view.is_mark(end - 1)) --end;
  if (!remark.opens && !remark.closes && !goes_on_told && view.begins(end, "because") && end > remark.where.first + 1 && view.is(end - 2, "pronoun-thing") && has_verb(view, end - 1, end)) return true;
  const bool plain = (is_plain_role(remark.role) || remark.role == Role::News || remark.role == Role::Request) && facts_of(story, remark.where, true).empty();
  if (!plain) return false;
  const bool goes_on = goes_on_told && !passages[i + 1].opens;
  const auto mark = passages[i].text.find_last_not_of(" \t\r\n");
  if (mark != std::string::npos && passages[i].text[mark] == ':') return !goes_on;
  return remark.role != Role::Request && remark.opens && remark.closes && !story.has_fact(remark.where) && is_title(view, remark.where) && !is_rule(story, remark) && !is_praise(view, remark.where);
}

bool is_call_alone(const Story& story, const Remark& remark) {
  const auto all = references_at(story.source.people, remark.where);
  const bool called = std::any_of(all.begin(), all.end(), [&](const Reference& r) { return r.called && r.where.first == remark.bare().first; });
  return called && remark.opens && !has_verb(story.view(remark.where.sentence), remark.where.first, remark.where.last) && !story.has_fact(remark.where);
}

namespace {

/// "Ships on a Friday, phone off" behind "classic Sam": a verb without who does it goes on about them.
bool goes_on_about(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.where.first;
  if (i == 0 || !remark.opens || !story.mentions_pinned(story.remarks[i - 1].where) || !view.is_word(first)) return false;
  const auto& tags = view.word(first).tags;
  const bool verb = std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".s"); });
  return verb && (view.is(first + 1, "preposition") || view.is(first + 1, "one-article") || view.is(first + 1, "adverb"));
}

}  // namespace

bool is_comment(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  if (is_plain_role(remark.role) && goes_on_about(story, i)) return true;
  if (!is_plain_role(remark.role) || story.has_fact(remark.where) || story.is_to_all(remark)) return false;
  const auto words = story.view(remark.where.sentence);
  if (turns_out(words, remark.bare().first, remark.where.last) || is_for_other(story, remark)) return false;
  // "… until Mrs Sandhu, | who was not on duty, took the class": half of it would be left.
  if (remark.hangs && i > 0 && !remark.opens && !story.mentions_pinned(story.remarks[i - 1].where) && !only_hurts(story.remarks[i - 1].role)) return false;
  if (!stands_alone(story, remark)) return true;
  if (tells_of_others(story, i)) return false;
  // "Because Sam skipped the count, | we ran out of cups".
  const bool led = i > 0 && !remark.opens && remark.joint == 0 && story.remarks[i - 1].opens;
  if (led && words.is(story.remarks[i - 1].bare().first, "subordinate") && !words.is(story.remarks[i - 1].bare().first, "hypothetical")) return false;
  // "Sales is calling each of them": what is being done about it.
  if (remark.opens && !begins_with_pronoun(story, remark))
    for (auto w = remark.bare().first + 1; w + 1 < remark.where.last && !words.is_mark(w); ++w)
      if (words.is(w, "copula") && !words.is_past_verb(w) && words.is_word(w + 1) && words.word(w + 1).text.ends_with(words.lexicon().phrase("ending-ing"))) return false;
  if (remark.opens && tells_where(words, remark.bare())) return false;
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
  return !kept && !is_for_other(story, remark) && !story.has_fact(remark.where) && remark.where.last - remark.where.first < 4 &&
         !has_verb(view, remark.where.first, remark.where.last);
}

bool begins_with_pronoun(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto first = remark.bare().first;
  if (turns_out(view, first, remark.where.last) || points_at_noun(view, first)) return false;
  const bool person = view.is(first, "he") && !view.is(first, "his");
  const bool named = story.refers({remark.where.sentence, first, first + 1}, [&](std::size_t p) { return story.source.people.persons[p].named; });
  if (person) return !named;
  if (view.begins(first, "they") && !named) return true;
  // "Two of them left."
  if ((view.is(first, "number-word") || view.is(first, "num")) && view.begins(first + 1, "about-it") && view.is(first + 2, "object-pronoun") && facts_of(story, {remark.where.sentence, first + 3, remark.where.last}).empty()) return true;
  // "Two of them have mentioned it."
  auto last = remark.where.last;
  while (last > first && !view.is_word(last - 1)) --last;
  if (last > first + 2 && view.is(last - 1, "pronoun-thing") && view.is(last - 2, "about-it")) return true;
  if (last > first + 1 && view.is(last - 1, "pronoun-thing") && facts_of(story, remark.where, true).empty()) return true;
  return view.is(first, "pronoun-thing") && facts_of(story, remark.where, true).empty();
}

bool opens_with_pronoun(const std::string& text, const Lexicon& lexicon) {
  Draft draft;
  const auto first = text.find(' ');
  draft.text = text.substr(0, first == std::string::npos ? first : text.find_first_of(" .,;:!?\n", first + 1));
  const auto reading = read_lines(draft, lexicon);
  if (reading.lines.empty() || reading.lines.front().words.empty()) return false;
  const WordsView view(reading.lines.front().words, reading.text, lexicon);
  if (points_at_noun(view, 0)) return false;
  return view.is(0, "pronoun-thing") || view.begins(0, "they");
}

}  // namespace aside
