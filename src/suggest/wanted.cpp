// Nothing is added to the draft's own words but "not" and "again", or taken off; where a verb's
// bare form is not known, nothing is said.
#include "suggest/wanted.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/base_form.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"

namespace aside {
namespace {

constexpr std::size_t most_request = 14;  // words
constexpr std::size_t most_clause = 24;  // words
constexpr std::size_t most_between = 4;  // words between whom somebody asked and for what

/// "Sam was on call and | did not act": the clause is theirs from its head on, and nobody else comes between.
bool goes_on_doing(const Story& story, const WordRange& where, std::size_t w, std::size_t person) {
  const auto view = story.view(where.sentence);
  if (w < where.first + 2 || !view.is(w - 1, "coordinate") || w > where.first + most_clause) return false;
  bool heads = false;
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, w})) {
    if (r.where.first == where.first) heads = person == nobody || r.person == person;
    else if (r.person != person) return false;
  }
  for (auto k = where.first + 1; heads && k + 1 < w; ++k)
    if (view.is(k, "i") || view.begins(k, "they") || view.is(k, "subordinate") || view.is_mark(k)) return false;
  return heads;
}

/// Whether what stands right before word w does it: they, with nothing but an adverb between.
bool is_doer(const Story& story, const WordRange& where, std::size_t w, std::size_t person) {
  const auto view = story.view(where.sentence);
  while (w > where.first && view.is(w - 1, "adverb")) --w;
  for (const auto& r : references_in(story.source.people, where.sentence))
    if (r.where.last == w && r.where.first >= where.first) return person == nobody || r.person == person;
  return goes_on_doing(story, where, w, person);
}

/// What would have helped, behind "if": "read the runbook first" of "if he had read the runbook it would not".
std::optional<std::string> had_they(const Story& story, const WordRange& where, std::size_t person) {
  const auto view = story.view(where.sentence);
  const auto& lexicon = story.source.lexicon();
  auto verb = where.first + 1;
  while (verb < where.last && !view.is(verb, "has")) ++verb;
  if (verb == where.first + 1 || verb > where.first + most_between || !is_doer(story, where, verb, person)) return std::nullopt;
  ++verb;
  while (verb < where.last && view.is(verb, "adverb")) ++verb;
  // "had bothered to look".
  if (view.is_text(verb + 1, lexicon.phrase("to")) && view.is_base_verb(verb + 2)) verb += 2;
  if (verb + 1 >= where.last || view.is(verb, "not") || view.is(verb, "copula") || view.is(verb, "has") || view.is(verb, "not-to-ask")) return std::nullopt;
  const auto base = base_form(view.word(verb).text, lexicon);
  auto last = end_of_phrase(view, verb, where.last);
  // "… it would not have happened", "… we'd be running": what came of it, and who that would be.
  for (auto w = verb + 2; w < last; ++w) {
    if (!view.is(w, "modal") || !(view.is(w - 1, "pronoun-thing") || view.is(w - 1, "subject") || view.is(w - 1, "i") || view.is(w - 1, "nobody"))) continue;
    last = w - 1;
    if (last > verb + 2 && view.is(last - 1, "preposition") && view.begins(last - 2, "rule-word")) last -= 2;  // "none of it"
  }
  if (base.empty() || last <= verb + 1 || last - verb > most_request || is_vague(view, verb, last)) return std::nullopt;
  for (auto w = verb; w < last; ++w)
    if (view.is(w, "modal")) return std::nullopt;
  const auto said = without_end(turned(story.source, {where.sentence, verb, last}, person));
  auto asked = base + said.substr(std::min(said.find_first_of(' '), said.size()));
  for (auto w = verb; w < last; ++w)
    if (view.begins(w, "time-limit")) return asked;  // "look before you wave it through"
  return asked + " " + lexicon.phrase("first");
}

}  // namespace

std::optional<std::string> wanted(const Story& story, std::size_t i, std::size_t person) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  const auto& lexicon = story.source.lexicon();
  const auto phrase = [&](std::size_t first, bool known = false) -> std::optional<std::string> {
    auto last = end_of_phrase(view, first, where.last);
    // "check the rota before you swapped": that once is over.
    for (auto w = first + 1; w < last; ++w)
      if (view.is(w, "subordinate") && view.is_past_verb(w + 2)) last = w;
    // "write down | who borrows what": half of what was asked says nothing.
    if (last < where.last && view.is(last, "hanging")) return std::nullopt;
    while (last > first + 1 && view.is(last - 1, "any-thing")) --last;
    if (last <= first || last - first > most_request || (!known && is_vague(view, first, last))) return std::nullopt;
    return without_end(turned(story.source, {where.sentence, first, last}, person));
  };
  for (auto w = where.first; w + 1 < where.last; ++w) {
    auto undone = std::max(view.length(w, "undone"), view.length(w, "not-doing"));
    const auto omitted = view.length(w, "omitted");
    if (undone > 0 || omitted > 0) {
      // "it's best if you don't deal with them": nothing that was left undone.
      if (!is_doer(story, where, w, person) || (w > where.first + 1 && view.is(w - 2, "hypothetical"))) continue;
      auto verb = w + std::max(undone, omitted);
      while (verb < where.last && view.is(verb, "adverb")) ++verb;
      if (verb >= where.last || !view.is_word(verb) || view.is(verb, "not-to-ask") || view.is(verb, "harm-verb")) continue;
      // "still haven't sent": a participle, whatever else it looks like.
      bool perfect = false;
      for (auto k = w; k < verb && !view.is_text(verb - 1, lexicon.phrase("to")); ++k) perfect = perfect || view.is(k, "has");
      const bool bare = (undone > 0 || view.is_base_verb(verb)) && !perfect;
      const auto base = bare ? view.word(verb).text : base_form(view.word(verb).text, lexicon);
      const auto said = phrase(verb);
      if (!said || base.empty()) continue;
      return base + said->substr(std::min(said->find_first_of(" ,"), said->size()));
    }
    // "If he had read the runbook it would not have happened".
    if (view.is(w, "hypothetical"))
      if (auto said = had_they(story, {where.sentence, w, where.last}, person)) return said;
    // "I asked Sam three times to label them".
    if (view.is(w, "asked-to")) {
      const auto to = lexicon.phrase("to");
      for (const auto& r : references_at(story.source.people, {where.sentence, w + 1, w + 2}))
        for (auto t = r.where.last; r.person == person && person != nobody && t < std::min(r.where.last + most_between, where.last) && !view.is_mark(t); ++t)
          if (view.is_text(t, to) && !view.is(t - 1, "not") && view.is_word(t + 1) && !view.is(t + 1, "one-article"))
            if (auto said = phrase(t + 1)) return said;
    }
    // "Sam was told on the 3rd to drain it": what it is was told with it.
    if (w > where.first && view.is(w, "asked-to") && view.is(w - 1, "copula") && is_doer(story, where, view.is(w - 2, "has") ? w - 2 : w - 1, person)) {
      const auto to = lexicon.phrase("to");
      for (auto t = w + 1; t + 1 < std::min(w + most_between + 2, where.last) && !view.is_mark(t); ++t)
        if (view.is_text(t, to) && !view.is(t - 1, "not") && view.is_base_verb(t + 1) && !is_done_since(view, t + 1, where.last))
          if (auto said = phrase(t + 1, true)) return said;
    }
    // "you're meant to check it every hour".
    if (w > where.first && view.is(w, "meant-to") && view.is(w - 1, "copula") && view.is_text(w + 1, lexicon.phrase("to")) && view.is_base_verb(w + 2) && is_doer(story, where, w - 1, person) && !is_done_since(view, w + 2, where.last))
      if (auto said = phrase(w + 2, true)) return said;
    if (view.begins(w, "without") && view.is_word(w + 1) && ends_with_any(view.word(w + 1).text, lexicon.phrase("ending-ing"))) {
      const auto base = base_form(view.word(w + 1).text, lexicon);
      const auto said = phrase(w + 1);
      const bool theirs = person == nobody || story.refers({where.sentence, where.first, w}, [&](std::size_t p) { return p == person; });
      if (base.empty() || !said || !theirs || view.is(w + 1, "not-to-ask")) continue;
      return base + said->substr(std::min(said->find_first_of(" ,"), said->size())) + " " + lexicon.phrase("first");
    }
  }
  return std::nullopt;
}

std::optional<std::string> this_once(const Story& story, std::size_t i, const std::string& text) {
  const auto where = story.remarks[i].bare();
  const auto view = story.view(where.sentence);
  const auto& reading = story.source.reading;
  const auto& lexicon = story.source.lexicon();
  for (auto w = where.first; w + 1 < where.last; ++w) {
    const auto words = view.length(w, "omitted");
    if (words == 0 || w + words >= where.last) continue;
    const auto base = base_form(view.word(w + words).text, lexicon);
    const auto never = slice(story.source.draft.text, reading.span(where.sentence, w, w + words));
    const auto at = text.find(never);
    // "You have never documented it."
    if (w > where.first && view.is(w - 1, "has") && at != std::string::npos) return text.substr(0, at) + lexicon.phrase("not") + text.substr(at + never.size());
    if (base.empty() || at == std::string::npos) continue;
    const auto verb = text.find_first_not_of(' ', at + never.size());
    if (verb == std::string::npos) continue;
    const auto end = std::min(text.find_first_of(" ,.;:!?", verb), text.size());
    return text.substr(0, at) + lexicon.phrase("did-not") + " " + base + text.substr(end);
  }
  return std::nullopt;
}

}  // namespace aside
