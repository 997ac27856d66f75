// Each way of recognising a person is one small test on a word and its neighbours; which
// words count as neighbours ("hi", "thanks", "forgot") is the dictionaries' business.
#include "lexicon/names.h"

#include <algorithm>
#include <string_view>

#include "lexicon/described.h"
#include "lexicon/members.h"
#include "lexicon/own_sentence.h"
#include "lexicon/words_edit.h"

namespace aside {
namespace {

constexpr std::size_t most_names = 64;  // that are known again in later sentences
constexpr std::size_t most_to_role = 24;  // words between "you" and who that is, behind a comma

using View = WordsEdit;

/// "Ivo shrugged", "Ivo has never shrugged": what only people do, with what may stand before a verb.
bool acts_as_people_do(const View& s, std::size_t i) {
  auto k = i + 1;
  for (int words = 0; words < 3 && !s.is(k, "human-verb") && s.begins(k, "before-deed"); ++words)
    k += s.length(k, "before-deed");
  // "Slab pour on Plot 11": a noun before another.
  return s.is(k, "human-verb") && !(k == i + 1 && s.is_base_verb(k) && !s.is_past_verb(k) && s.is(k + 1, "preposition"));
}

bool follows_like_a_name(const View& s, std::size_t i) {
  return acts_as_people_do(s, i) || s.is_text(i + 1, "'s");
}

/// "@Jo", "Mark, could you", "Mark. The gate.", "thanks Will": spoken to, or greeted.
bool is_vocative(const View& s, std::size_t i) {
  if (i > 0 && s.is(i - 1, "name-after")) return true;
  if (s.starts(i) && (s.is_text(i + 1, ",") || s.is_text(i + 1, "."))) return true;
  return i > 0 && s.is_text(i - 1, ",") && s.ends(i + 1);
}

/// "K. Osterman".
bool follows_initial(const View& s, std::size_t i) {
  return i > 1 && s.is_text(i - 1, ".") && s.is_glued(i - 1) && !s.is_glued(i) && s.capital(i - 2) && s.is_letter(i - 2) && !s.is(i - 2, "i");
}

/// "Mr Petrov", "Dr. Osei".
bool follows_title(const View& s, std::size_t i) {
  return follows_initial(s, i) || (i > 0 && s.is(i - 1, "honorific")) ||
         (i > 1 && s.is_text(i - 1, ".") && s.is(i - 2, "honorific"));
}

/// "told Summer", "ask Mark": only people are.
bool follows_like_a_person(const View& s, std::size_t i) {
  return i > 0 && s.is(i - 1, "person-object");
}

/// "Lake Victoria", "Victoria Street", "our Lyon office", "the Marianne", "in Lincoln": no person.
bool is_place(const View& s, std::size_t i) {
  if (!s.capital(i) || s.is_text(i + 1, "'s")) return false;
  if (s.capital(i + 1) && s.is(i + 1, "place-after")) return true;
  if (i == 0) return false;
  if (s.is(i - 1, "one-article") && s.is(i + 1, "house-after")) return true;
  // "14 Mill Lane", but "Ms Lane", "Sam Hill".
  if (s.is(i, "place-after") && s.capital(i - 1) && !s.starts(i - 1) && !s.is(i - 1, "name") && !s.is(i - 1, "honorific")) return true;
  return s.is(i - 1, "place-before") || (s.is(i, "place-name") && s.is(i - 1, "place-at"));
}

bool is_used_as_name(const View& s, std::size_t i, bool capital) {
  if (s.length(i, "request-follows") > 1) return false;  // "Can you", "Will you"
  if (i > 0 && (s.is(i - 1, "article") || s.is(i - 1, "i") || s.is(i - 1, "you"))) return false;
  if (is_vocative(s, i)) return capital || s.is(i - 1, "name-after");
  if (follows_like_a_name(s, i)) return true;
  if (follows_like_a_person(s, i)) return true;
  if (s.is(i, "month")) return false;
  // "so the kiosk CAN open".
  if (!s.starts(i) && s.is(i, "modal") && s.is_base_verb(i + 1)) return false;
  if (!capital) return s.starts(i) && s.is(i + 1, "verb-follows");
  // "Bea your timesheet is missing", but "Mark your calendars".
  const bool called = (s.is(i + 1, "you") || s.is(i + 1, "your") || (s.starts(i) && begins_own_sentence(s, i + 1))) && !s.is_base_verb(i) && !s.is(i, "modal");
  if (s.starts(i))
    return called || s.is(i + 1, "third-follows") || s.is(i + 1, "deed-follows");
  return true;
}

void resolve_members(View& s, const Text& text, const std::vector<Member>& members) {
  if (members.empty()) return;
  std::vector<Word> view;
  for (std::size_t i = 0; i < s.size(); ++i) view.push_back(s[i]);
  for (const auto& found : find_members(view, text, members)) {
    if (found.shared) {
      if (found.by_role)
        for (const std::string_view tag : {"role", "ambiguous-role"}) s.remove(found.first, tag);
      continue;
    }
    const bool ambiguous = found.size == 1 && !found.by_id && s.known(found.first) &&
                           !s.is(found.first, "name") && !s.is(found.first, "surname") &&
                           !s.is(found.first, "mention");
    if (ambiguous && !is_used_as_name(s, found.first, s.capital(found.first))) continue;
    const auto last = found.first + found.size - 1;
    const auto* tag = found.by_role ? "role" : "name";
    for (auto i = found.first; i <= last; ++i) s[i].member = found.member;
    if (found.size == 1) {
      s.add(last, tag);
    } else {
      s.add(found.first, tag, Part::Opens, found.size);
      s.add(last, tag, Part::Closes);
    }
  }
}

bool speaks_to_reader(const View& s, std::size_t i) {
  for (auto w = i - std::min(i, most_to_role); w < i; ++w)
    if (s.is(w, "you") || s.is(w, "your")) return true;
  return false;
}

/// "a nurse", "every driver", "drivers" are nobody in particular: a role needs "the", "our"
/// and the like before it, or is spoken to. "Fetch the doctor", "the inspector comes" mean
/// whoever it is; a word that is a thing as well ("the driver") must do what people do.
void resolve_role(View& s, std::size_t i) {
  if (s.is(i, "ambiguous-role") && !s.is(i, "role") && s[i].member == no_member) {
    if (article_before(s, i) == i - 1 && i > 0 && s.is(i + 1, "human-verb") && s.begins(i, "ambiguous-role")) s.add(i, "role");
  }
  const bool begins = s.begins(i, "role") && (i == 0 || !s.is(i - 1, "role"));
  if (!begins || s[i].member != no_member || s.begins(i, "described")) return;
  // "I'm the boss" is the writer.
  const bool own = (i > 1 && s.is(i - 1, "be") && s.is(i - 2, "i")) ||
                   (i > 2 && s.is(i - 2, "be") && s.is(i - 3, "i"));
  const auto article = article_before(s, i);
  const bool ours = article < i && (s.is(article, "my") || s.is(article, "your") || s.is(article, "his"));
  // "the update manager" is a program.
  for (auto k = i > 1 ? i - 1 : 0; k <= i; ++k)
    if (s.length(k, "product") > 1) return s.remove(i, "role");
  // "because Matron took the keys", "that's not good enough, Matron".
  const bool by_title = i > 0 && s.capital(i) && !s.starts(i) && !s.capital(i - 1) && s.length(i, "role") == 1 && (s.is_past_verb(i + 1) || s.is(i + 1, "human-verb") || (s.is_text(i - 1, ",") && s.ends(i + 1)));
  if (by_title && !own) return;
  const bool whoever = !ours && (s.is(i, "outside-role") || (article > 0 && s.is(article - 1, "summons")));
  if (!own && article < i && !whoever) return;
  if (s.capital(i) && s.starts(i) && s.is_text(i + 1, ",")) return;
  // "New bookkeeper sent the February payslips to everyone".
  const auto last = i + s.length(i, "role");
  if (s.starts(i) && !s.is(i, "outside-role") && s.is_past_verb(last)) return;
  // "This is your signature, third floor supervisor, no?"
  if (i > 0 && s.is_text(i - 1, ",") && (s.ends(last) || s.is_text(last, ",")) && speaks_to_reader(s, i)) return;
  for (auto k = i; k < s.size() && (k < last || s.is_word(k)); ++k) s.remove(k, "role");
}

/// Nothing knows the word, and yet somebody is called or told by it, or acts as people do.
bool is_unknown_name(const View& s, std::size_t i) {
  if (s.starts(i) && s.is_text(i + 1, ",") && s.is(i + 2, "request-follows")) return true;
  // "Ottoline you sent the wreath", "Mick and Dessie youse were told".
  if (s.starts(i) && s.is(i + 1, "you") && s.is_past_verb(i + 2)) return true;
  // "Jaz I've looked at the card, you left the toner off".
  if (s.starts(i) && s.is(i + 1, "writer-alone") && begins_own_sentence(s, i + 1)) return true;
  if (i > 1 && s.is(i - 1, "names-joint") && s.is(i - 2, "name") && (s.is(i + 1, "you") || s.begins(i + 1, "you-few"))) return true;
  const bool called_last = i > 1 && s.is_text(i - 1, ",") && s.ends(i + 1) && !s.capital(i - 2);
  if (called_last && !s.starts(i)) return true;
  if (i > 0 && s.is(i - 1, "name-after")) return true;
  if (follows_like_a_person(s, i) && !s.is_text(i + 1, "'s")) return true;
  if (acts_as_people_do(s, i)) return true;
  // "I asked Brindlewyn and she shrugged": a pronoun that nobody else is there for.
  for (std::size_t k = 0; k < i; ++k)
    if (s.is(k, "name") || s.is(k, "role") || s.is(k, "mention") || s.is(k, "he")) return false;
  if (i > 0 && s.is(i - 1, "place-before")) return false;
  for (auto k = i + 1; k < s.size(); ++k) {
    if (s.is(k, "he") || s.is(k, "his")) return true;
    if (s.is(k, "name") || s.is(k, "role") || s.is(k, "mention")) return false;
  }
  return false;
}

/// "on Ward 6B": the number says which, and no person has one there.
bool is_numbered_thing(const View& s, std::size_t i) {
  if (i == 0 || !s.is(i - 1, "preposition") || i + 1 >= s.size() || s.word(i + 1).text.empty()) return false;
  const auto first = s.word(i + 1).text.front();
  return first >= '0' && first <= '9';
}

void resolve_word(View& s, std::size_t i) {
  if (s[i].member != no_member || !s.is_word(i)) return;
  const bool capital = s.capital(i);
  if (!s.is(i, "name") && is_numbered_thing(s, i)) return;
  if (s.is(i, "name")) {
    const bool part_of_greeting = s.length(i, "name-after") > 1 || (i > 0 && s.length(i - 1, "name-after") > 1);
    if (is_place(s, i) || s.length(i, "brand") > 1 || part_of_greeting) s.remove(i, "name");
    return;
  }
  const bool brand = s.is(i, "brand") || s.is(i, "product");
  if (s.is(i, "ambiguous-name")) {
    const bool used = (!capital && s.is(i + 1, "you")) || follows_title(s, i) || (is_used_as_name(s, i, true) && !is_place(s, i));
    // "…, poppy you were last out".
    const bool told_late = i > 0 && s.is_text(i - 1, ",") && s.is(i + 1, "you") && s.is_past_verb(i + 2) && !s.is_base_verb(i) && !s.is(i, "modal");
    // "oi dean!! you never put them back".
    const bool greeted = i > 0 && s.is(i - 1, "name-after") && s.starts(i - 1) && s.is_mark(i + 1) && !s.is_base_verb(i) && !s.is(i, "modal");
    if ((capital || told_late || greeted) && used && (!brand || is_vocative(s, i))) s.add(i, "name");
    return;
  }
  if (!capital) return;
  if (is_place(s, i)) {
    if (!s.known(i)) s.add(i, "proper");
    return;
  }
  const bool beside_name = (i > 0 && s.is(i - 1, "name")) || follows_title(s, i);
  const bool surname = s.is(i, "surname") && !brand;
  const bool either = s.is(i, "ambiguous-surname") && !brand;
  if (beside_name && (!s.known(i) || surname || either)) {
    s.add(i, "name");
    return;
  }
  if (surname) {
    s.add(i, "name");
    return;
  }
  if (either) {
    const bool acts = s.starts(i) && (s.is(i + 1, "human-verb") || s.is(i + 1, "deed-follows"));
    if (acts || follows_like_a_person(s, i)) s.add(i, "name");
    return;
  }
  if (s.known(i) || s.is(i, "opener")) return;
  if (is_unknown_name(s, i))
    s.add(i, "name");
  else if (!s.starts(i))
    s.add(i, "proper");
}

/// Where a name that word i begins ends: "Sam Lee", "Mei-Ling", "Ana de la Cruz". One past.
std::size_t end_of_name(const View& s, std::size_t i) {
  const auto is_part = [&](std::size_t k) {
    return s.is_word(k) && s.capital(k) && s.word(k).member == no_member &&
           (s.is(k, "name") || s.is(k, "surname") || s.is(k, "ambiguous-surname"));
  };
  auto end = i + 1;
  for (;;) {
    if (s.is(end, "name") && is_part(end)) {
      ++end;
    } else if (s.capital(end) && s.is_text(end + 1, "-") && s.is_glued(end + 1) && s.is_glued(end + 2) &&
               s.is_word(end + 2)) {
      end += 3;
    } else if (s.is_text(end, "-") && s.is_glued(end) && s.is_glued(end + 1) && s.is_word(end + 1) &&
               s.capital(end - 1) && (s.capital(end + 1) || s.is(end - 1, "name"))) {
      end += 2;
    } else {
      auto k = end;
      while (k < end + 2 && s.is(k, "particle") && s.is_word(k)) ++k;
      if (k == end || !is_part(k)) return end;
      end = k + 1;
    }
  }
}

/// "Third Engineer Salazar": but an ordinal alone at the start of a sentence is none.
std::size_t begin_of_ranks(const View& s, std::size_t first) {
  auto begin = first;
  while (begin > 0 && s.is_word(begin - 1) && s.capital(begin - 1) && s.is(begin - 1, "rank-word")) --begin;
  const bool counts = begin + 1 == first && s.starts(begin) && s.is(begin, "ordinal") && !s.is(first, "honorific");
  return counts ? first : begin;
}

/// "Sam Lee", "Mr. Novak" and "Big Dave" are one person: the run becomes one expression.
void join_runs(View& s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    auto first = i;
    if (!s.is(i, "name") || s[i].member != no_member) continue;
    const bool byname = first > 0 && s.is(first - 1, "byname") && s.capital(first - 1);
    if (first > 1 && s.is_text(first - 1, ".") && s.is(first - 2, "honorific"))
      first -= 2;
    else if (first > 0 && (s.is(first - 1, "honorific") || byname) && s.is_word(first - 1))
      first -= 1;
    while (first > 0 && s.is(first - 1, "particle") && s.capital(first - 1)) --first;
    first = begin_of_ranks(s, first);
    const auto last = s.is(i, "mention") ? i : end_of_name(s, i) - 1;
    if (first == last) continue;
    for (auto k = first; k <= last; ++k) s.remove(k, "name");
    s.add(first, "name", Part::Opens, last - first + 1);
    s.add(last, "name", Part::Closes);
    i = last;
  }
}

}  // namespace

void resolve_names(std::vector<Word>& words, const Text& text, const Lexicon& lexicon,
                   const std::vector<Member>& members,
                   std::vector<std::string>& names) {
  View s(words, text, lexicon);
  resolve_members(s, text, members);
  for (std::size_t i = 0; i < s.size(); ++i)
    if (s.capital(i) && std::find(names.begin(), names.end(), s[i].text) != names.end()) s.add(i, "name");
  for (std::size_t i = 0; i < s.size(); ++i) resolve_word(s, i);
  resolve_described(s);
  for (std::size_t i = 0; i < s.size(); ++i) resolve_role(s, i);
  for (std::size_t i = 0; i < s.size() && names.size() < most_names; ++i)
    if (s.capital(i) && s.is(i, "name") && !s.is(i, "honorific") && !s.is(i, "article")) names.push_back(s[i].text);
  join_runs(s);
}

}  // namespace aside
