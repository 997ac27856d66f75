// A menace falls, and what it was about with it; a complaint that something is never done says what is wanted.
#include "suggest/asked_back.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/ending.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"
#include "suggest/wanted.h"

namespace aside {
namespace {

constexpr std::size_t most_condition = 16;  // words
constexpr std::size_t most_judged = 6;
constexpr std::size_t most_subject = 6;

/// Where a condition ends: before a mark, "then", or whoever does something then.
std::size_t end_of_condition(const WordsView& view, std::size_t first, std::size_t last) {
  for (auto w = first; w < last; ++w) {
    if (view.is_mark(w) && !is_joined(view, w)) return w;
    const bool subject = view.is(w, "you") || view.is(w, "i") || view.is(w, "pronoun-thing") || view.is(w, "existential");
    const bool acts = view.is(w + 1, "modal") || view.is(w + 1, "copula") || view.is(w + 1, "has");
    if (w > first && (view.is_text(w, view.lexicon().phrase("then")) || (subject && !view.is(w, "your") && !view.is(w, "my") && acts))) return w;
  }
  return last;
}

std::string shown(const Story& story, const WordRange& where, std::size_t person) {
  return without_end(turned(story.source, where, person));
}

std::size_t addressed_in(const Story& story) {
  const auto& persons = story.source.people.persons;
  const auto you = std::find_if(persons.begin(), persons.end(), [](const Person& p) { return p.addressed; });
  return you == persons.end() ? nobody : static_cast<std::size_t>(you - persons.begin());
}

}  // namespace

std::optional<std::string> asked_by_condition(const Story& story, std::size_t i, std::size_t person) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  auto first = where.first;
  while (first < where.last && (view.is(first, "coordinate") || view.is_mark(first))) ++first;
  if (!view.is(first, "condition-if") || first + 4 > where.last) return std::nullopt;
  ++first;
  auto negated = first;
  while (negated < where.last && negated <= first + most_subject && !view.is(negated, "not")) ++negated;
  if (negated >= where.last || !view.is(negated, "not") || negated < first + 2) return std::nullopt;
  const auto verb = negated + 1;
  const auto end = end_of_condition(view, verb, where.last);
  if (end <= verb || end - first > most_condition || view.is(negated, "nobody")) return std::nullopt;
  const WordRange said{where.sentence, verb, end};
  const bool helping = view.is(negated - 1, "does") && negated == first + 2;
  if (helping && view.is(first, "you")) {
    if (!view.is_base_verb(verb) || view.is(verb, "not-to-ask") || end < verb + 2 || is_vague(view, verb, end)) return std::nullopt;
    return shown(story, said, person);
  }
  if (helping && view.is(first, "i") && view.is(verb, "come-by") && end > verb + 1 && !view.is(verb + 1, "you") && !is_vague(view, verb + 1, end))
    return with(story, view.is(first, "writer-alone") ? "let-me-have" : "let-us-have", shown(story, {where.sentence, verb + 1, end}, person));
  // "if the tags aren't signed by noon".
  const bool thing = view.is(negated - 1, "copula") && !view.is(first, "you") && !view.is(first, "i") && !view.is(first, "pronoun-thing") && !view.is(first, "he") && !view.begins(first, "they");
  if (!thing || view.is(negated - 1, "has") || story.refers({where.sentence, first, negated}, [&](std::size_t p) { return p != person; })) return std::nullopt;
  const auto subject = shown(story, {where.sentence, first, negated - 1}, person);
  return subject.empty() ? std::nullopt : std::optional(with(story, "make-sure", subject + " " + view.word(negated - 1).text + " " + shown(story, said, person)));
}

std::optional<std::string> wanted_of_all(const Story& story, std::size_t i, std::size_t person) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  const auto to = story.source.lexicon().phrase("to");
  for (auto w = where.first; w + 3 < where.last; ++w) {
    const auto all = view.is(w, "wants-of") ? view.length(w + 1, "everyone") : 0;
    const auto verb = w + 1 + all + 1;
    if (all == 0 || !view.is_text(verb - 1, to) || !view.is_base_verb(verb) || view.is(verb, "not-to-ask")) continue;
    auto end = verb;
    while (end < where.last && !view.is_mark(end)) ++end;
    if (end > verb + 1 && end - verb <= most_condition && !is_vague(view, verb, end)) return shown(story, {where.sentence, verb, end}, person);
  }
  return std::nullopt;
}

std::optional<std::string> asked_anywhere(const Story& story, std::size_t person) {
  for (const auto read : {asked_by_condition, wanted_of_all})
    for (std::size_t i = 0; i < story.remarks.size(); ++i)
      if (auto asked = read(story, i, person)) return asked;
  return std::nullopt;
}

void ask_back(const Story& story, const Judge& judge, Passages& passages) {
  const auto person = addressed_in(story);
  std::size_t judged = 0;
  for (std::size_t i = 0; i < story.remarks.size() && judged < most_judged; ++i) {
    const auto& remark = story.remarks[i];
    if (std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order == i; })) continue;
    auto asked = asked_by_condition(story, i, person);
    const bool once = asked.has_value();
    const auto view = story.view(remark.where.sentence);
    for (auto w = remark.where.first; w < remark.where.last && !asked; ++w)
      if (view.is(w, "omitted") || view.is(w, "undone")) asked = wanted(story, i, person);
    if (!asked) continue;
    // What was told stands first; what comes next time stands behind it, before what is asked besides.
    const auto at = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.order != no_remark && passage.order > i && (once || (passage.opens && asks(story, story.remarks[passage.order])));
    });
    const auto index = at - passages.begin();
    if (index > 0 && once && !passages[static_cast<std::size_t>(index) - 1].closes) continue;
    if (at != passages.end() && !at->opens) continue;
    auto longer = passages;
    auto request = filled(story, once ? "please" : "next-time", *asked);
    if (index > 0) longer[static_cast<std::size_t>(index) - 1].text = ended(std::move(longer[static_cast<std::size_t>(index) - 1].text));
    longer.insert(longer.begin() + index, std::move(request));
    auto draft = story.source.draft;
    draft.segments.clear();
    draft.text = compose(Reader::Same, "", longer).text;
    ++judged;
    if (judge.lets_send(draft)) passages = std::move(longer);
  }
}

}  // namespace aside
