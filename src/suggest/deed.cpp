// A clause begins where they are named as who did it, and ends before a joint; the longest that the
// judge lets pass is told.
#include "suggest/deed.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/passive.h"
#include "suggest/telling.h"
#include "suggest/turn.h"
#include "suggest/verb_phrase.h"
#include "suggest/wanted.h"
#include "suggest/whole.h"

namespace aside {
namespace {

constexpr std::size_t most_judged = 16;
constexpr std::size_t least_words = 3;
constexpr std::size_t most_words = 40;

struct Clause {
  WordRange where;
  bool relative = false;  // "Steve, who took …": the doer stands before it
  std::string verb = {};  // "sent" of "Why did Sam send …"
};

bool is_past(const WordsView& view, std::size_t w) {
  if (view.is_past_verb(w)) return true;
  if (!view.is_word(w) || view.is(w, "preposition") || view.is(w, "one-article")) return false;
  if (ends_with_any(view.word(w).text, view.lexicon().phrase("ending-past"))) return true;
  const auto& tags = view.word(w).tags;
  return std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".past"); });
}

/// "sent it", "have sent it", "forgot to send it", "did not send it".
bool is_deed(const WordsView& view, std::size_t w, std::size_t last, bool present) {
  bool never = false;
  for (; w < last && (view.is(w, "adverb") || view.is(w, "omitted")); ++w) never = never || view.is(w, "omitted");
  if (w + 1 >= last) return false;
  if (never && (view.is_base_verb(w) || has_verb(view, w, w + 1))) return true;
  if (is_past(view, w) || view.begins(w, "undone")) return true;
  // "You send it after I have finished": what goes on in their head is no deed.
  if (present && view.is_base_verb(w) && !view.is(w, "finite") && !view.is(w, "mind-verb") && !view.is(w, "has"))
    return !view.is(w + 1, "object-pronoun") && !view.is(w + 1, "pronoun-thing");
  if (!view.is(w, "has")) return false;
  auto next = w + 1;
  while (next < last && (view.is(next, "adverb") || view.is(next, "not") || view.is(next, "omitted"))) ++next;
  return next < last && !view.is(next, "copula") && (is_past(view, next) || has_verb(view, next, next + 1));
}

/// Where they begin to be who did it: "you", "Sam", "he"; not "for you", "did you".
bool can_open(const WordsView& view, std::size_t w, std::size_t from) {
  if (w > 0 && (view.begins(w - 1, "hypothetical") || view.is(w - 1, "hypothetical"))) return false;
  if (w == from) return true;
  for (const std::string_view slot : {"modal", "preposition", "finite"})
    if (view.is(w - 1, slot) && !view.is(w - 1, "subordinate") && !view.begins(w - 1, "joint")) return false;
  return !view.is(w - 1, "one-article");
}

/// "Our treasurer": the article belongs to who did it.
std::size_t with_article(const WordsView& view, const Reference& r, std::size_t from) {
  const auto first = r.where.first;
  return first > from && view.is(first, "role") && view.is(first - 1, "one-article") ? first - 1 : first;
}

std::vector<std::size_t> ends_of(const Story& story, std::size_t sentence, std::size_t from, std::size_t last) {
  const auto view = story.view(sentence);
  const auto& tokens = story.source.reading.text.tokens;
  while (last > from && view.is_mark(last - 1)) --last;
  std::vector<std::size_t> ends{last};
  for (auto w = last; w-- > from + least_words;)
    if (!joins_days(view, w) && (view.begins(w, "joint") || view.is(w, "coordinate") || view.begins(w, "because-of") || (view.is_mark(w) && !view.is_glued(w + 1)) || tokens[view.word(w).token].kind == TokenKind::Emoji)) ends.push_back(w);
  return ends;
}

/// "sent", where "Why did Sam send the old list?" asks for the reason.
std::string asked_deed(const Story& story, const WordRange& where, const Reference& r) {
  const auto view = story.view(where.sentence);
  if (r.where.first < where.first + 2 || !view.is(r.where.first - 1, "does") || !view.is_past_verb(r.where.first - 1) || !view.is(r.where.first - 2, "question-word")) return "";
  if (!view.is_base_verb(r.where.last) || view.is(r.where.last, "mind-verb")) return "";
  for (const auto& form : inflect(story.source.lexicon().inflections, WordClass::Verb, view.word(r.where.last).text))
    if (form.name == "past") return form.text;
  return "";
}

/// "left the gas on" of "The one who left the gas on was Sam". Empty without it.
WordRange the_one_who(const WordsView& view, const WordRange& where, const Reference& r) {
  const auto lead = view.length(where.first, "the-one-who");
  if (lead == 0 || r.where.first <= where.first + lead + 1 || !view.is(r.where.first - 1, "copula")) return {where.sentence, 0, 0};
  return {where.sentence, where.first + lead, r.where.first - 1};
}

std::vector<Clause> clauses_of(const Story& story, const Remark& remark, std::size_t person) {
  std::vector<Clause> clauses;
  const auto where = remark.bare();
  const auto view = story.view(where.sentence);
  if (where.last > where.first + most_words) return clauses;
  const auto add = [&](std::size_t first, std::size_t verb, bool relative) {
    if (!is_deed(view, verb, where.last, story.source.draft.audience == Audience::Dm)) return;
    for (const auto end : ends_of(story, where.sentence, verb, where.last))
      if (end >= first + least_words) clauses.push_back({{where.sentence, first, end}, relative});
  };
  const auto add_to = [&](const WordRange& deed) {
    if (is_deed(view, deed.first, deed.last, false)) clauses.push_back({deed, true});
  };
  if (person == nobody) {
    for (auto w = where.first; w < where.last; ++w)
      if (view.is(w, "you") && !view.is(w, "your") && can_open(view, w, where.first)) add(w, w + 1, false);
    return clauses;
  }
  for (const auto& r : references_at(story.source.people, where)) {
    if (r.person != person || view.is(r.where.first, "your") || (view.is(r.where.first, "his") && !view.is(r.where.first, "he"))) continue;
    const auto next = r.where.last;
    const auto who = view.is_text(next, ",") ? next + 1 : next;
    const auto aside = view.is_text(next, ")") ? next + 1 : after_aside(view, next, where.last);
    if (view.begins(who, "who-did")) add(who + 1, who + 1, true);
    else if (aside > next) add(aside, aside, true);
    else if (const auto asked = asked_deed(story, where, r); !asked.empty()) clauses.push_back({{where.sentence, next + 1, where.last}, true, asked});
    else if (const auto one = the_one_who(view, where, r); one.first < one.last) add_to(one);
    else if (const auto begin = with_article(view, r, where.first); !r.called && can_open(view, begin, where.first)) add(begin, next, false);
    if (r.called || r.where.first == where.first || !view.is(r.where.first - 1, "preposition")) continue;
    // "Before anyone asks, the upload was missed by Sam".
    auto first = r.where.first;
    while (first > where.first && !view.is_mark(first - 1)) --first;
    for (auto w = first + 1; w + 1 < r.where.first; ++w)
      if (view.is(w, "copula") && is_past(view, w + 1) && !view.is(first, "pronoun-thing")) {
        for (const auto end : ends_of(story, where.sentence, r.where.last - 1, where.last))
          if (end >= r.where.last) clauses.push_back({{where.sentence, first, end}, false});
        break;
      }
  }
  return clauses;
}

/// "has fitted" as what "you" do: "have fitted".
std::string agreeing(const Lexicon& lexicon, const std::string& text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto found = lexicon.agreement.find(lowered(text.substr(0, end)));
  return found == lexicon.agreement.end() ? text : found->second + text.substr(end);
}

bool tells_deed(const Story& story, const Passages& passages, std::size_t person) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    if (remark.role == Role::Request || remark.role == Role::Greeting || remark.role == Role::News || remark.role == Role::Offer) return false;
    const auto view = story.view(remark.where.sentence);
    if (person != nobody) return story.mentions(remark, person);
    for (auto w = remark.where.first; w < remark.where.last; ++w)
      if (view.is(w, "you") || view.is(w, "your")) return true;
    return false;
  });
}

constexpr std::size_t least_new = 2;      // words of a clause that no passage says
constexpr std::size_t least_letters = 4;  // of such a word

/// The clause as it is told to them; empty where it would be broken.
std::string told_clause(const Story& story, const Clause& clause, std::size_t person) {
  const auto& lexicon = story.source.lexicon();
  const auto shown = story.source.reading.span(clause.where.sentence, clause.where.first, clause.where.last);
  auto text = person == nobody ? std::string(slice(story.source.draft.text, shown)) : turned(story.source, clause.where, person);
  if (clause.relative) text = lexicon.phrase("you") + " " + (clause.verb.empty() ? "" : clause.verb + " ") + agreeing(lexicon, text);
  if (!story.small_letters()) text = capitalised(text);
  text = ended(without_mark(text));
  if (!clause.verb.empty() && text.ends_with('?')) text.back() = '.';
  // "You've wanted it": what, was said in words that fell.
  const bool vague = story.view(clause.where.sentence).is(clause.where.last - 1, "pronoun-thing");
  return vague || !is_whole(story, text) ? std::string() : text;
}

bool says_new(const Story& story, const Clause& clause, const std::string& said) {
  const auto view = story.view(clause.where.sentence);
  std::size_t found = 0;
  for (auto w = clause.where.first; w < clause.where.last; ++w)
    if (view.is_word(w) && view.word(w).text.size() >= least_letters && said.find(view.word(w).text) == std::string::npos) ++found;
  return found >= least_new;
}

/// Puts a clause of remark i back where it stood, as long as possible; `judged` counts how often the judge was asked.
bool bring_back(const Story& story, const Judge& judge, Draft draft, std::size_t person, std::size_t i, bool only_new, Passages& passages, std::size_t& judged) {
  const auto& remark = story.remarks[i];
  if (std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order == i; })) return false;
  const auto at = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) { return passage.order != no_remark && passage.order > i; });
  const auto index = at - passages.begin();
  if (index > 0 && !passages[static_cast<std::size_t>(index) - 1].closes) return false;
  const auto said = only_new ? lowered(compose(Reader::Same, "", passages).text) : std::string();
  for (const auto& clause : clauses_of(story, remark, person)) {
    // "Applause to Piotr who managed to lose it": only what is mocked hangs on thanks.
    if (remark.role == Role::Thanks && !clause.relative) continue;
    if (only_new && !says_new(story, clause, said)) continue;
    Passage passage;
    passage.order = i;
    passage.text = told_clause(story, clause, person);
    if (passage.text.empty()) continue;
    for (const auto& text : {passage.text, this_once(story, i, passage.text).value_or("")}) {
      if (text.empty()) continue;
      if (judged++ >= most_judged) return false;
      auto longer = passages;
      passage.text = text;
      longer.insert(longer.begin() + index, passage);
      draft.text = compose(Reader::Same, "", longer).text;
      if (!judge.lets_send(draft)) continue;
      passages = std::move(longer);
      return true;
    }
  }
  return false;
}

}  // namespace

void bring_back_deed(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages) {
  if (tells_deed(story, passages, person)) return;
  draft.segments.clear();
  std::size_t judged = 0;
  for (std::size_t i = 0; i < story.remarks.size() && judged < most_judged; ++i)
    if (story.remarks[i].role != Role::Threat && bring_back(story, judge, draft, person, i, false, passages, judged)) return;
}

void bring_back_deeds(const Story& story, const Judge& judge, Draft draft, std::size_t person, Passages& passages) {
  if (person == nobody) return;
  draft.segments.clear();
  std::size_t judged = 0;
  for (std::size_t i = 0; i < story.remarks.size() && judged < most_judged; ++i) {
    const auto& remark = story.remarks[i];
    const bool tells = remark.role == Role::Behaviour || remark.role == Role::Event || remark.role == Role::Contempt || remark.role == Role::Evidence || remark.role == Role::Effect;
    if (tells && story.mentions(remark, person)) bring_back(story, judge, draft, person, i, true, passages, judged);
  }
}

}  // namespace aside
