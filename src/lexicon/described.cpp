// A description has a head ("gentleman"), what leads to it ("the", "a certain") and what tells which one
// ("who has the key"). Which words are heads and which say enough alone is the dictionaries' business.
#include "lexicon/described.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::size_t most_adjectives = 3;  // between "the" and a head
constexpr std::size_t most_auxiliaries = 5;  // before the verb of "who"
constexpr std::size_t most_place = 7;       // words of "on nights at the depot"

bool is_third(const WordsView& s, std::size_t i) {
  const auto& tags = s.word(i).tags;
  return std::any_of(tags.begin(), tags.end(), [&](Mark mark) { return mark.part != Part::Closes && s.tag(mark.tag).ends_with(".s"); });
}

/// A verb that a clause can have for its own, and nobody before it whose it is.
bool goes_on(const WordsView& s, std::size_t i) {
  if (i >= s.size() || i == 0 || s.is_text(i - 1, "to") || s.is(i - 1, "coordinate") || s.is(i - 1, "article")) return false;
  if (s.is(i - 1, "i") || s.is(i - 1, "they") || s.is(i - 1, "you") || (s.is(i - 1, "he") && !s.is(i - 1, "his"))) return false;
  return s.is(i, "modal") || s.is(i, "copula") || s.is(i, "has") || s.is(i, "finite") || s.is_past_verb(i) || is_third(s, i);
}

bool stops(const WordsView& s, std::size_t i) {
  // "after ten", "since Easter" tell which one too.
  if (s.is(i, "subordinate") && (s.is(i + 1, "num") || s.begins(i + 1, "number-word") || s.begins(i + 1, "date-word") || s.capital(i + 1))) return false;
  return i >= s.size() || (s.is_mark(i) && !(s.is_text(i, "-") && s.is_glued(i))) || s.is(i, "subordinate") || s.is(i, "question-word") || s.begins(i, "please");
}

std::size_t without_adverbs(const WordsView& s, std::size_t first, std::size_t last) {
  while (last > first + 1 && s.is(last - 1, "adverb")) --last;
  return last;
}

/// Where "who has reach truck 6 on nights" ends, of which word i is the "who".
std::size_t end_of_relative(const WordsView& s, std::size_t i) {
  auto w = i + 1;
  const auto most = w + most_auxiliaries;
  while (w < most && (s.is(w, "adverb") || s.is(w, "not") || s.is(w, "modal") || s.is(w, "copula") || s.is(w, "has"))) ++w;
  if (stops(s, w)) return w > i + 1 ? w : i;
  for (++w; w <= i + most_words && !stops(s, w) && !goes_on(s, w);) ++w;
  return without_adverbs(s, i + 1, w);
}

/// Where "on nights at Ellerby box" ends, before what they do; i where nothing of theirs follows.
std::size_t end_of_place(const WordsView& s, std::size_t i) {
  auto w = i + 1;
  for (; w <= i + most_place && !stops(s, w); ++w)
    if (w > i + 1 && goes_on(s, w)) return without_adverbs(s, i, w);
  // "Room leader in Ladybirds, you had signed it".
  return w > i + 1 && s.is_text(w, ",") && (s.is(w + 1, "you") || (s.is(w + 1, "he") && !s.is(w + 1, "his"))) ? w : i;
}

/// "Driver 4471", "the nurse 2".
bool is_numbered(const WordsView& s, std::size_t head, std::size_t i) {
  if (!s.is(i, "num") || s.is(i + 1, "span-unit") || s.is(i + 1, "time-count") || s.is_text(i + 1, "%")) return false;
  const bool told = s.is(i + 1, "you") || s.ends(i + 1) || s.is_text(i + 1, ",") || goes_on(s, i + 1);
  return told && (s.capital(head) || s.starts(head) || article_before(s, head) < head);
}

bool is_who(const WordsView& s, std::size_t i) { return s.is(i, "who-relative"); }

/// Where the description of a head that ends before i ends; i where nothing tells which one.
std::size_t end_of_description(const WordsView& s, std::size_t i) {
  if (is_who(s, i)) {
    const auto end = end_of_relative(s, i);
    return end > i + 1 ? end : i;
  }
  return s.is(i, "which-one") ? end_of_place(s, i) : i;
}

/// Words [first, last) as somebody, on to `end` as the whole of who it is.
void describe(WordsEdit& s, std::size_t first, std::size_t last, std::size_t end) {
  if (last > first) s.add_run(first, last, "role");
  if (end - first > most_words) end = last;
  s.add_run(first, end, "role");
  s.add_run(first, end, "described");
}

/// "the chairman's | own son-in-law"; i where it is nobody's kin.
std::size_t end_of_kin(const WordsView& s, std::size_t i) {
  if (!s.is_text(i, "'s")) return i;
  const auto kin = i + 1 + (s.is(i + 1, "own-before") ? 1 : 0);
  return s.begins(kin, "kin-of") ? kin + s.length(kin, "kin-of") : i;
}

/// Whoever is called by what they do, from word i.
void describe_role(WordsEdit& s, std::size_t i) {
  const auto last = i + std::max(s.length(i, "role"), s.length(i, "ambiguous-role"));
  if (is_numbered(s, i, last)) return describe(s, i, i, last + 1);
  const bool opens = s.starts(i);
  if (!opens && article_before(s, i) == i) return;
  if (const auto kin = end_of_kin(s, last); kin > last) return describe(s, i, i, kin);
  // "Shift boss on nights sent two men in", "The registrar who was on sent her home".
  if (const auto end = end_of_description(s, last); end > last) describe(s, i, last, end);
}

/// "new lad came up without clipping on".
bool opens_and_acts(const WordsView& s, std::size_t first, std::size_t last) {
  return s.starts(first) && last > first + 1 && (s.is_past_verb(last) || s.is(last, "human-verb"));
}

}  // namespace

std::size_t article_before(const WordsView& s, std::size_t i) {
  for (auto w = i; w > 0 && w + most_adjectives >= i; --w) {
    if (s.is(w - 1, "one-article")) return w - 1;
    // "Tuesday's helm did not check."
    if (w > 1 && s.is_text(w - 1, "'s") && s.is(w - 2, "date-word")) return w - 1;
    if (!s.is_word(w - 1) || s.is(w - 1, "preposition") || s.is(w - 1, "finite") || s.is(w - 1, "coordinate") || s.is(w - 1, "adverb") || s.is(w - 1, "object-end") || s.is_text(w - 1, "'s")) break;
  }
  return i;
}

void resolve_described(WordsEdit& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i].member != no_member) continue;
    if (s.begins(i, "described")) {
      s.add_run(i, i + s.length(i, "described"), "role");
    } else if (s.begins(i, "role") || s.begins(i, "ambiguous-role")) {
      describe_role(s, i);
    } else if (s.begins(i, "hinted-at") && s.starts(i)) {
      const auto last = i + s.length(i, "hinted-at");
      if (const auto end = is_who(s, last) ? end_of_description(s, last) : last; end > last) describe(s, i, last, end);
    } else if (s.begins(i, "person-head")) {
      const auto last = i + s.length(i, "person-head");
      const auto end = article_before(s, i) < i ? end_of_description(s, last) : last;
      if (end > last || opens_and_acts(s, i, last)) describe(s, i, last, end);
    }
  }
}

}  // namespace aside
