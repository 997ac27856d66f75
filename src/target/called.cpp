// A call stands apart: at the start of a clause or behind a comma, and not in a list of
// names. Which words open a clause or follow a call is the dictionaries' business.
#include "target/called.h"

#include <algorithm>

#include "lexicon/own_sentence.h"

namespace aside {
namespace {

constexpr std::size_t most_to_noun = 5;  // words between "is" and what somebody is: "is a very good girl"
constexpr std::size_t most_listed = 6;  // names that are called together: more are a crowd

bool begins_somebody(const WordsView& view, std::size_t i) {
  return view.begins(i, "name") || view.begins(i, "mention") || view.begins(i, "role");
}

bool is_somebody(const WordsView& view, std::size_t i) {
  return view.is(i, "name") || view.is(i, "mention") || view.is(i, "role");
}

/// "no, Esme", "to be honest Petra": only words that open a sentence stand before it.
bool is_opened(const WordsView& view, std::size_t i) {
  auto k = i;
  bool opened = false;
  const auto opens = [&](std::size_t before) { return before > 0 && is_within(view, before - 1, "opener"); };
  while (opens(k) || (k > 1 && view.is_text(k - 1, ",") && opens(k - 1))) {
    opened = opened || opens(k);
    --k;
  }
  return opened && view.starts(k);
}

bool is_comma(const WordsView& view, std::size_t i) {
  return view.is_text(i, ",") || view.is_text(i, "-") || view.is_text(i, ":");
}

/// "Sam, Ana and Bo", "Sam, who was late": the comma does not call.
bool goes_on(const WordsView& view, std::size_t comma) {
  if (!view.is_text(comma, ",")) return false;
  const auto next = comma + 1;
  // "Gloria, and yes I mean you".
  if (view.is_text(next, "and") && (view.is(next + 1, "opener") || view.is(next + 1, "i"))) return false;
  if (view.is(next, "apposition") || view.is_text(next, "and")) return true;
  return begins_somebody(view, next) && !view.is_text(next, view.word(comma - 1).text) &&
         !view.is(next + 1, "you");
}

/// Behind a comma, and not the last of a list.
bool set_off(const WordsView& view, std::size_t i) {
  if (i == 0 || !view.is_text(i - 1, ",")) return false;
  return i < 2 || !is_somebody(view, i - 2) || view.is_text(i, view.word(i - 2).text);
}

bool is_told_about(const WordsView& view, std::size_t i) {
  return view.is(i, "third-follows") || view.is(i, "deed-follows") || view.is_text(i, "'s") ||
         view.is_text(i, "and") || view.is_past_verb(i);
}

/// "@birte | goes up tomorrow": what somebody does, not "@jo looks good".
bool does(const WordsView& view, std::size_t i) {
  if (i >= view.size() || view.begins(i, "thanks")) return false;
  const auto& tags = view.word(i).tags;
  const bool third = std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return view.tag(mark.tag).ends_with(".s"); });
  return third && (view.is(i + 1, "object-end") || view.is(i + 1, "preposition") || view.is(i + 1, "one-article"));
}

bool asks_kindly(const WordsView& view) {
  for (std::size_t i = 0; i < view.size(); ++i)
    if (view.begins(i, "please")) return true;
  return false;
}

bool speaks_of_one(const WordsView& view, std::size_t first) {
  for (auto i = first; i < view.size(); ++i)
    if (view.is(i, "he") && !view.is(i, "his") && !view.is(i, "object-pronoun")) return true;
  return false;
}

bool speaks_to_one(const WordsView& view) {
  for (std::size_t i = 0; i < view.size(); ++i)
    if (view.is(i, "you") || view.is(i, "your")) return true;
  return false;
}

}  // namespace

bool means_everyone(std::string_view id) {
  return id == "!everyone" || id == "!here" || id == "!channel" || id.starts_with("!subteam") || id.starts_with("&");
}

bool is_reminded(const WordsView& view, std::size_t i) { return i > 0 && is_within(view, i - 1, "reminds"); }

bool is_complained_of(const WordsView& view, std::size_t i) { return i > 0 && is_within(view, i - 1, "complained-of"); }

Expression expression_at(const WordsView& view, std::size_t i, std::string_view slot) {
  return {i, std::max(i + 1, std::min(i + view.length(i, slot), view.size()))};
}

std::size_t before_initials(const WordsView& view, std::size_t i) {
  while (i > 1 && view.is_text(i - 1, ".") && view.is_glued(i - 1) && view.capital(i - 2) && view.is_letter(i - 2)) i -= 2;
  return i;
}

bool noun_between(const WordsView& view, std::size_t from, std::size_t i) {
  const std::string_view own = view.is(i, "feminine") ? "she-noun" : "he-noun";
  for (auto w = i; w-- > from;) {
    if (!view.begins(w, own) && !view.begins(w, "creature")) continue;
    auto lead = w;
    while (lead > from && lead + most_to_noun > w && !view.is(lead - 1, "copula") && !view.is(lead - 1, "preposition")) --lead;
    const bool is_them = lead > from && view.is(lead - 1, "copula");
    const bool theirs = w > from && view.is(w - 1, "his");  // "because her mother is ill"
    if (!is_them && !theirs) return true;
  }
  return false;
}

bool clause_of_other(const WordsView& view, std::size_t from, std::size_t i) {
  for (auto w = i; w-- > from + 2;)
    if (view.begins(w, "person-noun") && view.is(w + 1, "copula") && view.is(w - 1, "article") && !view.is(w - 1, "one-article") && view.is(w - 2, "coordinate")) return true;
  return false;
}

bool opens_with_other(const WordsView& view, std::size_t i) {
  if (i < 3 || !view.is(0, "one-article") || view.is(0, "his") || view.is(0, "your")) return false;
  const auto noun = view.is(1, "creature") || view.is(1, "person-noun") ? std::size_t{1} : std::size_t{2};
  // "The guy thinks he owns the place" is about whoever was named before.
  if (noun >= i || view.is(noun, "he-noun") || view.is(noun, "she-noun") || view.is(noun, "role")) return false;
  return view.is(noun, "creature") || view.is(noun, "person-noun");
}

bool heads_clause(const WordsView& view, std::size_t from, std::size_t i) {
  for (auto w = from; w < i; ++w)
    if (view.begins(w, "they") || view.is(w, "writer-alone")) return false;
  return from > 0;
}

bool is_object_of_clause(const WordsView& view, std::size_t from, std::size_t i) {
  if (view.is(i, "reflexive") || view.is_text(i, "he") || view.is_text(i, "she")) return false;
  const bool either = view.is(i, "his") && view.is(i, "he");  // "her"
  if (either ? !(view.is(i + 1, "object-end") || view.is(i + 1, "preposition") || view.is(i + 1, "one-article") || view.ends(i + 1)) : !view.is(i, "object-pronoun")) return false;
  for (auto w = from; w < i; ++w)
    if (view.is_mark(w) || view.is(w, "coordinate") || view.is(w, "subordinate") || view.is(w, "name") || view.is(w, "i")) return false;
  if (i <= from || from == 0) return false;
  if (view.is_past_verb(i - 1)) return true;
  // "Callum sat on the floor with | her".
  bool together = i > from + 1 && view.is(i - 1, "preposition") && view.is_past_verb(i - 2);
  for (auto w = from; w + 1 < i; ++w) together = together || (view.begins(w, "keeps-company") && view.is_text(i - 1, view.lexicon().phrase("with")));
  return together;
}

bool is_within(const WordsView& view, std::size_t i, std::string_view slot) {
  for (auto k = i + 1 > most_words ? i + 1 - most_words : 0; k <= i; ++k)
    if (view.begins(k, slot) && k + view.length(k, slot) > i) return true;
  return false;
}

bool is_called(const WordsView& view, Expression e, bool only) {
  const auto first = e.first, last = e.last;
  const bool opened = is_opened(view, first);
  const bool starts = view.starts(first) || opened;
  if (first > 0 && view.is(first - 1, "name-after")) return !view.is(last, "third-follows");
  // "Sheila kindly cut what she had in her own garden".
  if (view.is(last, "kindly") && speaks_of_one(view, last) && !speaks_to_one(view)) return false;
  // "the little Doyle boy" is nobody's mate.
  const bool told_of = (first > 0 && view.is(first - 1, "article")) || (first > 1 && view.is(first - 2, "article"));
  if (view.begins(last, "mate") && !told_of) return true;
  if (starts && (view.is(last, "you") || view.is(last, "your") || view.is(last, "request-follows"))) return true;
  if (starts && begins_own_sentence(view, last)) return true;
  // "Tane that was you last through".
  const auto pointing = view.length(last, "points-out");
  if (starts && pointing > 1 && view.is(last + pointing - 1, "you")) return true;
  // "Enzo from now on you set a timer".
  if (starts && view.begins(last, "from-now") && view.is(last + view.length(last, "from-now"), "you")) return true;
  // "Pat sort it today please."
  if (starts && view.is_base_verb(last) && !view.is(last, "third-follows") && !view.is(last, "deed-follows") && asks_kindly(view)) return true;
  if (opened && view.is(last, "i")) return true;
  if (starts && is_comma(view, last)) return !goes_on(view, last);
  if (set_off(view, first) && view.ends(last)) return true;
  // "Sam, Ana: you forgot the keys"
  if (first > 0 && view.is_text(first - 1, ",") && (view.is_text(last, ":") || view.is(last, "you"))) return true;
  // "Half of them were late, and Piers, you laughed."
  const bool joined = first > 0 && view.is(first - 1, "coordinate") && view.starts(first - 1);
  const bool after_comma = first > 1 && view.is(first - 1, "coordinate") && view.is_text(first - 2, ",");
  if ((joined || after_comma) && view.is_text(last, ",") && view.is(last + 1, "you")) return true;
  if (set_off(view, first) && view.is_text(last, ",")) return speaks_to_one(view) && !goes_on(view, last);
  // "@Theo did anybody's eyes pass over it?"
  const bool asks = (view.is(last, "does") || view.is(last, "copula") || view.is(last, "has")) && view.is_text(view.size() - 1, "?");
  if (view.is(first, "mention") && view.starts(first) && asks && (view.is(last + 1, "subject") || view.is(last + 1, "one-article") || view.begins(last + 1, "somebody"))) return true;
  if (view.is(first, "mention") && view.starts(first)) return !is_told_about(view, last) && !does(view, last);
  // "Sam!" and nothing more.
  return starts && view.ends(last) && last + 1 >= view.size() && (only || opened);
}

std::size_t end_of_names(const WordsView& view, std::size_t i) {
  const auto slot_at = [&](std::size_t w) -> std::string_view { return view.begins(w, "name") ? "name" : view.begins(w, "mention") ? "mention" : ""; };
  auto last = i;
  std::size_t names = 0;
  for (auto w = i; !slot_at(w).empty() && names < most_listed; ++names) {
    const auto slot = slot_at(w);
    last = expression_at(view, w, slot).last;
    w = last;
    while (view.is_text(w, ",") || view.is(w, "names-joint")) ++w;
    if (w == last && !(slot == "mention" && slot_at(w) == "mention")) break;
  }
  return last;
}

bool are_called(const WordsView& view, std::size_t first, std::size_t last) {
  if (!view.starts(first) && !is_opened(view, first)) return false;
  if (view.is(last, "you") || view.is(last, "your") || view.is(last, "request-follows") || view.begins(last, "you-few")) return true;
  if (view.is_text(last, ":")) return true;
  return view.is_text(last, ",") && !view.is(last + 1, "apposition") && !view.is(last + 1, "conjunction") && (speaks_to_one(view) || asks_kindly(view));
}

Expression apposition_of(const WordsView& view, Expression e) {
  const Expression none{e.last, e.last};
  if (!view.is_text(e.last, ",")) return none;
  const bool role_first = view.begins(e.first, "role") && !view.begins(e.first, "name");
  auto next = e.last + 1;
  if (!role_first) {
    if (!view.is(next, "article") && !view.is(next, "my") && !view.is(next, "your")) return none;
    ++next;
  }
  const std::string_view slot = role_first ? "name" : "role";
  if (!view.begins(next, slot)) return none;
  const auto more = expression_at(view, next, slot);
  const bool closed = view.is_text(more.last, ",") && !view.is(more.last + 1, "conjunction") &&
                      !begins_somebody(view, more.last + 1);
  return closed && !speaks_to_one(view) ? more : none;
}

bool is_called_late(const WordsView& view, Expression e) {
  const auto first = e.first;
  if (first == 0 || view.is(first - 1, "preposition")) return false;
  const bool mention = view.is(first, "mention");
  // "broken by @maria" is about her, "your fault @liam" to him.
  if (view.ends(e.last) && (mention || set_off(view, first))) return true;
  if (view.is(first - 1, "person-object") || view.is_base_verb(first - 1)) return false;
  if (!view.is_mark(e.last)) return false;
  for (std::size_t i = 0; i < first; ++i)
    if (view.is(i, "you") || view.is(i, "your")) return true;
  return false;
}

bool is_anybody(const WordsView& view, std::size_t i) {
  if (is_within(view, i, "generic-you")) return true;
  return i > 0 && view.is(i - 1, "generic-before") && view.is_base_verb(i + 1) && !view.is(i + 1, "fault");
}

}  // namespace aside
