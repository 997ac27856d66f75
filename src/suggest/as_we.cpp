// The same turning as for a message to them, with other words. Everything that could still point
// at one of us makes it fall.
#include "suggest/as_we.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "suggest/compose.h"
#include "suggest/dename.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_role = 4;  // words

/// Behind the call and the words that open a sentence: where the subject stands.
std::size_t subject_of(const Story& story, const WordsView& view, const WordRange& where) {
  auto first = where.first;
  for (bool more = true; more && first < where.last;) {
    more = false;
    for (const auto& r : references_at(story.source.people, {where.sentence, first, first + 1}))
      if (r.called && r.where.first == first && !view.is(first, "you")) {
        first = r.where.last;
        more = true;
      }
    while (first < where.last && (view.is_mark(first) || view.is(first, "name-after") || view.is(first, "endearment"))) {
      ++first;
      more = true;
    }
  }
  return first;
}

/// Where the verb begins of a deed that is over; the end without one.
std::size_t deed_at(const WordsView& view, std::size_t w, std::size_t last) {
  while (w < last && view.is(w, "adverb")) ++w;
  if (w >= last) return last;
  if (view.is(w, "modal") || view.begins(w, "no-longer")) return last;
  if (view.begins(w, "managed")) return last;  // their own will
  auto act = w + view.length(w, "undone");
  while (act < last && view.is(act, "adverb")) ++act;
  if (view.begins(w, "personal-act")) return last;  // nobody overslept but them
  // "left at nine": of a team it says nothing.
  if (act == w && view.begins(act, "goes-away") && (act + view.length(act, "goes-away") >= last || !view.is(act + view.length(act, "goes-away"), "one-article"))) return last;
  if (view.begins(w, "undone")) return w;
  // "Sam did, without a look", "Sam had one foot on it".
  if (view.is(w, "does") || (view.is(w, "has") && (view.is(w + 1, "one-article") || view.is(w + 1, "number-word") || view.is(w + 1, "num")))) return last;
  return view.is_past_verb(w) && !view.is(w, "copula") ? w : last;
}

struct RoleOfOurs {
  std::size_t person = nobody;
  std::size_t last = 0;  // behind it
};

/// "Our evening librarian", of the pinned.
RoleOfOurs role_of_ours(const Story& story, const WordsView& view, const WordRange& where) {
  if (!view.is(where.first, "my")) return {};
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, std::min(where.first + most_role, where.last)}))
    if (r.person != nobody && holds(story.pinned, r.person) && view.is(r.where.first, "role") && !has_verb(view, where.first, r.where.first)) return {r.person, r.where.last};
  return {};
}

/// "Helen | is reissuing it", "'s on it", "will send a new one".
bool is_under_way(const WordsView& view, std::size_t w, std::size_t last) {
  while (w < last && view.is(w, "adverb")) ++w;
  if (w + 1 >= last) return false;
  if (view.is(w, "copula") && !view.is_past_verb(w)) return ends_with_any(view.word(w + 1).text, view.lexicon().phrase("ending-ing"));
  return view.is(w, "modal") && view.is_base_verb(w + 1);
}

}  // namespace

std::optional<std::string> as_we(const Story& story, WordRange where, bool news) {
  const auto view = story.view(where.sentence);
  where.first = subject_of(story, view, where);
  if (where.first >= where.last) return std::nullopt;
  auto person = nobody;
  auto behind = where.first;
  // "Our evening librarian closed at six."
  if (const auto role = role_of_ours(story, view, where); role.last > 0) {
    person = role.person;
    behind = role.last;
  }
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 1}))
    if (r.where.first == where.first && r.person != nobody && holds(story.pinned, r.person)) {
      person = r.person;
      behind = r.where.last;
    }
  if (person == nobody || view.is(where.first, "your") || (view.is(where.first, "his") && !view.is(where.first, "he"))) return std::nullopt;
  // "Mr Lund came in with his receipts": none of us, or not told so by us.
  if (story.source.people.persons[person].outside || view.is(where.first, "honorific")) return std::nullopt;
  const auto verb = after_apposition(view, behind);
  if (deed_at(view, verb, where.last) >= where.last && !(news && is_under_way(view, verb, where.last))) return std::nullopt;
  // "He just didn't turn up", with nothing to count.
  auto act = verb;
  while (act < where.last && (view.is(act, "adverb") || view.begins(act, "undone"))) act += std::max<std::size_t>(1, view.length(act, "undone"));
  if (view.begins(act, "personal-act") && !story.has_fact(where)) return std::nullopt;
  for (const auto& r : references_at(story.source.people, {where.sentence, behind, where.last})) {
    // Another of the pinned, or they as somebody to whom something was done.
    const bool owned = view.is(r.where.first, "his") || view.is(r.where.first, "your") || view.is(r.where.first, "their");
    if (r.person != nobody && holds(story.pinned, r.person) && (r.person != person || !owned)) return std::nullopt;
    // "her Sunday", "his own account", "his badge": no team has one.
    const auto thing = r.where.last;
    // "did not do his walkround": one of us was to.
    if (r.person == person && owned && view.begins(verb, "undone")) return std::nullopt;
    if (r.person == person && owned && (view.is(thing, "date-word") || view.is(thing, "own-thing") || view.begins(thing, "body-part"))) return std::nullopt;
  }
  // Who was told or asked, what was said, what was done alone: about one of us.
  for (auto w = behind; w < where.last; ++w) {
    // "… and clocked off", "… and gone to lunch".
    const auto next = w + 1 + (view.is(w + 1, "adverb") ? 1 : 0);
    const bool goes_on = view.begins(w, "coordinate") || view.is_text(w, ",") || view.is_text(w, view.lexicon().phrase("to"));
    if (goes_on && (view.begins(next, "personal-act") || view.begins(next, "goes-away"))) return std::nullopt;
    if (view.is(w, "i") || view.is(w, "said-word") || view.is(w, "asked-to") || view.begins(w, "by-oneself")) return std::nullopt;
  }
  // "Sam, you needed four": of what was said before.
  auto last = where.last;
  while (last > act && view.is_mark(last - 1)) --last;
  if (last == act + 2 && (view.is(last - 1, "num") || view.is(last - 1, "number-word"))) return std::nullopt;
  auto text = turned(story.source, where, person, Voice::We);
  while (!text.empty() && std::string_view(" ,;:-").find(text.back()) != std::string_view::npos) text.pop_back();
  if (text.ends_with("?")) text.back() = '.';
  return ended(capitalised(text));
}

namespace {

constexpr std::size_t most_to_verb = 5;

bool opens_otherwise(const WordsView& view, std::size_t i) {
  for (const std::string_view slot : {"subject", "finite", "preposition", "joint", "adverb", "occasion", "next-time",
                                      "you", "i", "name", "mention", "everyone", "not"})
    if (view.is(i, slot)) return true;
  return false;
}

/// "Screen 2 ran 26 minutes of it": what begins like an order has a verb of its own.
bool is_told(const WordsView& view, std::size_t first, std::size_t last) {
  for (auto w = first + 1; w < std::min(first + most_to_verb, last) && !view.is_mark(w) && !view.is(w, "subordinate"); ++w)
    if (view.is_past_verb(w) || view.is(w, "copula")) return w > first + 1;
  return false;
}

}  // namespace

std::optional<std::string> shared(const Story& story, WordRange where) {
  const auto view = story.view(where.sentence);
  auto first = where.first;
  for (const auto& r : references_in(story.source.people, where.sentence))
    if (r.where.first == first && r.called) first = r.where.last;
  while (first < where.last && (view.is_mark(first) || view.is(first, "asks-you"))) ++first;
  // "Read page 4 please."
  auto end = where.last;
  while (end > first + 1 && view.is_mark(end - 1)) --end;
  if (end > first + 2 && view.begins(end - 1, "please")) where.last = end - 1;
  // An order begins with its verb; dictionaries do not know them all.
  const bool verb = view.is_base_verb(first) || (view.is_word(first) && !opens_otherwise(view, first));
  if (first + 1 >= where.last || !verb || is_told(view, first, where.last)) return std::nullopt;
  // "Send it to me": we cannot do that to ourselves. "Run every quote past Sandra": what one is to do from now
  // on is no rule for all.
  for (auto w = where.first; w < where.last; ++w)
    if ((view.is(w, "i") && !view.is(w, "my")) || view.begins(w, "next-time") || view.begins(w, "rule-for-all") || view.begins(w, "each-time")) return std::nullopt;
  auto rest = denamed(story, {where.sentence, first, where.last});
  if (!rest) return std::nullopt;
  if (rest->ends_with("?")) rest->back() = '.';
  return story.source.lexicon().phrase("we-will") + " " + lowered(rest->substr(0, 1)) + rest->substr(1);
}

}  // namespace aside
