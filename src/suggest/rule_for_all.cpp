// A rule is told by its words ("from now on", "every"), or by how it stands: at the end, of nobody, in
// the present, of things without an article.
#include "suggest/rule_for_all.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/remarks.h"

namespace aside {
namespace {

constexpr std::size_t most_subject = 4;  // words
constexpr std::size_t most_verbless = 12;

bool is_participle(const WordsView& view, std::size_t w) {
  if (w >= view.size()) return false;
  if (ends_with_any(view.word(w).text, view.lexicon().phrase("ending-past"))) return true;
  for (const auto mark : view.word(w).tags)
    if (view.tag(mark.tag).ends_with(".part")) return true;
  return false;
}

/// "… whatever you're carrying", "before you leave": anybody's, where nobody is called.
bool is_anybody(const Story& story, const WordRange& where, const Reference& r) {
  const auto view = story.view(where.sentence);
  if (!view.is(r.where.first, "you")) return false;
  const auto all = references_at(story.source.people, where);
  if (std::any_of(all.begin(), all.end(), [](const Reference& other) { return other.called; })) return false;
  for (auto w = where.first + 2; w < r.where.first; ++w)
    if (view.begins(w, "whatever-you")) return true;
  return false;
}

bool of_nobody(const Story& story, const WordRange& where) {
  const auto all = references_at(story.source.people, where);
  return std::all_of(all.begin(), all.end(), [&](const Reference& r) { return r.person == nobody || is_anybody(story, where, r); });
}

/// The last words of a draft, but for thanks and farewells: what is to hold from here on stands there.
bool is_last(const Story& story, const Remark& remark) {
  for (auto last = story.remarks.rbegin(); last != story.remarks.rend(); ++last) {
    if (last->where.sentence == remark.where.sentence) return true;
    if (last->role != Role::Thanks && last->role != Role::Greeting && !only_hurts(last->role)) return false;
  }
  return false;
}

bool tells_of_once(const WordsView& view, const WordRange& where) {
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "one-time") || view.is(w, "his") || view.is_text(w, "?")) return true;
  return false;
}

/// "Keys get ticked off before the ramp", "Alarm stays on": things without an article, and how it is with them.
bool states_how_it_is(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  if (tells_of_once(view, where)) return false;
  // "All decks go in the drive", "Nothing gets unplugged in that room".
  const auto first = where.first + (view.begins(where.first, "all-or-none") ? view.length(where.first, "all-or-none") : 0);
  for (auto w = first; w < std::min(first + most_subject, where.last); ++w) {
    const bool verb = view.is(w, "rule-verb");
    if (verb && w > where.first) {
      // "Swaps go in the spreadsheet", but "checks are late".
      const bool plain = view.is(w, "standing-verb") && w + 1 < where.last && view.is_word(w + 1);
      auto next = w + 1;
      while (next < where.last && view.is(next, "adverb")) ++next;
      return plain || is_participle(view, next);
    }
    for (const std::string_view slot : {"one-article", "your", "my", "pronoun-thing", "i", "you", "he", "name", "mention", "num", "number-word", "date-word", "preposition"})
      if (view.is(w, slot)) return false;
    if (view.is_mark(w) || view.is(w, "subject")) return false;
  }
  return false;
}

/// "Card first, then the dial.", "Nothing in the autoclave that isn't sterile.": no verb and no once.
bool is_verbless_rule(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  if (where.last - where.first > most_verbless || tells_of_once(view, where)) return false;
  // "No drinks past the line, any time": the thing may look like a verb.
  const auto from = where.first + (view.is(where.first, "not") || view.begins(where.first, "all-or-none") ? 2 : 0);
  for (auto w = where.first; w < where.last; ++w)
    if (view.begins(w, "rule-verbless")) return !has_verb(view, from, w);
  return false;
}

}  // namespace

bool states_practice(const Story& story, const WordRange& where) {
  return states_how_it_is(story, where) || is_verbless_rule(story, where);
}

namespace {

/// "Key goes in the safe | otherwise I keep it": the words of the rule itself.
WordRange before_condition(const WordsView& view, WordRange where) {
  for (auto w = where.first + 2; w < where.last; ++w)
    if (view.is(w, "condition-follows") && view.is_text(w - 1, ",")) return {where.sentence, where.first, w - 1};
  return where;
}

}  // namespace

bool is_rule(const Story& story, const Remark& remark) {
  if (only_hurts(remark.role) || remark.role == Role::Thanks || remark.role == Role::Greeting || remark.role == Role::Sanction ||
      remark.role == Role::Question)
    return false;
  const auto view = story.view(remark.where.sentence);
  const auto where = before_condition(view, remark.where);
  const bool nobody_in_it = of_nobody(story, where);
  if (remark.role == Role::Evidence && !nobody_in_it) return false;
  const bool of_one = !nobody_in_it && story.refers(where, [&](std::size_t p) { return holds(story.pinned, p) || story.source.people.persons[p].addressed; });
  if (remark.can_be(Role::Norm) && !of_one) return true;
  bool rule = false, word = false, past = false, own = false, over = false;
  // "No one leaves before control has confirmed it": what comes first is no deed of once.
  auto until = where.first;
  while (until < where.last && !(until > where.first + 2 && view.is(until, "subordinate") && !view.is(until, "complement"))) ++until;
  const bool none = view.begins(where.first, "rule-word") && nobody_in_it && remark.role == Role::Effect;
  for (auto w = where.first; w < where.last; ++w) {
    rule = rule || view.begins(w, "rule-for-all");
    word = word || view.begins(w, "rule-word");
    own = own || view.is(w, "writer-alone");
    // "It was left open from Thursday on": told, not laid down.
    over = over || view.is_text(w, story.source.lexicon().phrase("was")) || view.is_text(w, story.source.lexicon().phrase("were"));
    // "Ink, every watch, signed.": behind a comma it says how.
    // "Sales is calling each of them".
    past = past || (view.is(w, "copula") && view.is_word(w + 1) && ends_with_any(view.word(w + 1).text, view.lexicon().phrase("ending-ing")));
    past = past || (view.is_past_verb(w) && (w < until || !none) && !(w > where.first && view.is_mark(w - 1))) || view.is(w, "not-for-all");
  }
  const bool last = is_last(story, remark) && nobody_in_it;
  const WordRange bare{where.sentence, std::min(remark.bare().first, where.last), where.last};
  // "Swaps go in the spreadsheet | or they don't happen."
  if (last && !remark.opens && remark.joint > 0 && &remark != &story.remarks.front() && view.is_text(bare.first, story.source.lexicon().phrase("they")) && !tells_of_once(view, bare) && is_rule(story, *(&remark - 1))) return true;
  if (last && (states_how_it_is(story, bare) || is_verbless_rule(story, bare))) return true;
  // The last word of a draft, of nobody: "Cabin checks are done in pairs."
  if (!past && last)
    for (auto w = where.first + 1; w + 1 < where.last; ++w)
      word = word || (view.is(w, "rule-verb") && is_participle(view, w + 1));
  return (rule && !own && !over) || (word && !past && (is_plain_role(remark.role) || remark.role == Role::News || remark.role == Role::Evidence || none));
}

}  // namespace aside
