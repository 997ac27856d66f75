// A joint is a question to the words of the line: something that can open a clause, with a
// whole clause on either side. Roles are asked of each as of a sentence of its own.
#include "suggest/remarks.h"

#include <algorithm>

#include "lexicon/words_view.h"
#include "match/guards.h"
#include "match/match.h"

namespace aside {
namespace {

constexpr std::size_t most_lead = 6;  // words
constexpr std::size_t most_greeting = 10;

bool is_dash(const WordsView& view, std::size_t i) {
  return view.is_text(i, "-") || view.is_text(i, "--") || view.is_text(i, "\xE2\x80\x93") ||
         view.is_text(i, "\xE2\x80\x94");
}

/// How many words the expression of a slot takes that word i opens.
std::size_t length(const WordsView& view, const Lexicon& lexicon, std::size_t i, std::string_view slot) {
  if (!view.begins(i, slot)) return 0;
  std::size_t longest = 1;
  const auto tag = lexicon.tag_ids.find(slot);
  for (const auto mark : view.word(i).tags)
    if (tag != lexicon.tag_ids.end() && mark.tag == tag->second && mark.part == Part::Opens)
      longest = std::max(longest, mark.words);
  return std::min(longest, view.size() - i);
}

bool is_pronoun(const WordsView& view, std::size_t i) {
  return view.is(i, "you") || (view.is(i, "i") && !view.is(i, "object-pronoun")) || view.is(i, "he") || view.is_text(i, "they");
}

bool opens_subject(const WordsView& view, std::size_t i) {
  return view.is(i, "subject") || is_pronoun(view, i) || view.begins(i, "name") || view.is(i, "mention") ||
         view.begins(i, "everyone") || view.is(i, "proper") || view.capital(i) || view.is(i, "ticket");
}

/// "please check", "kindly see", "next time wait", "don't ask": a clause without a subject.
bool opens_request(const WordsView& view, std::size_t i) {
  return (view.begins(i, "forbids") && view.is_base_verb(i + view.length(i, "forbids"))) || view.begins(i, "please") || view.begins(i, "next-time") || (view.begins(i, "asks-you") && view.is_base_verb(i + 1));
}

/// "so plot 11 slips": behind what gives a reason a bare noun can open a clause.
bool is_bare_clause(const WordsView& view, std::size_t joint, std::size_t i, std::size_t end) {
  // "open since Monday and …": a time opens no clause.
  if (view.begins(i, "occasion") || view.is(i, "date-word") || view.is(i, "time")) return false;
  // "because dispatch were too busy".
  if (view.is(joint, "reason") && view.is_word(i) && !view.is(i, "preposition") && view.is(i + 1, "finite") && i + 2 < end) return true;
  if (view.is(joint, "coordinate") || !view.is_word(i) || view.is(i, "preposition") || view.is(i, "adverb") || has_verb(view, i, i + 1) ||
      (view.is_base_verb(i) && !view.is(i + 1, "num")))
    return false;
  for (auto w = i + 1; w < std::min(i + most_lead, end) && !view.is_mark(w) && !view.begins(w, "because"); ++w)
    if (has_verb(view, w, w + 1)) return true;
  return false;
}

/// Whether a clause of its own begins with word i and is over before `end`.
bool is_clause(const WordsView& view, std::size_t i, std::size_t end) {
  if (!opens_subject(view, i) || view.is(i, "date-word")) return false;
  const bool name = view.begins(i, "name") || view.is(i, "mention");
  if (name && i > 0 && view.is(i - 1, "reason") && i + 3 < end) return true;
  if (is_pronoun(view, i) && view.is_word(i + 1) && i + 2 < end) return true;
  const auto behind = i + std::max<std::size_t>(1, view.length(i, "name"));
  // "and Tobias, who submits on the 12th, has lost his slot".
  if (name && view.is_text(behind, ",") && view.is(behind + 1, "hanging")) {
    auto comma = behind + 1;
    while (comma < end && !view.is_mark(comma)) ++comma;
    if (view.is_text(comma, ",") && comma + 2 < end && has_verb(view, comma + 1, comma + 2)) return true;
  }
  // "with Margaret and Jo until we meet".
  if (name && view.is(behind, "subordinate") && !view.is(behind, "hanging")) return false;
  // "thanks to Mo and Hattie for covering the desk".
  if (name && view.is(i - 1, "coordinate") && view.is_text(behind, view.lexicon().phrase("for"))) return false;
  // "…, and Piers, you came in early".
  if (name && view.is_text(behind, ",") && (view.is(behind + 1, "you") || (i > 0 && view.is(i - 1, "coordinate") && opens_request(view, behind + 1))) && behind + 3 < end) return true;
  // "two mops": what stands next to the number is a thing.
  const bool number = view.is(i, "num") || view.is(i, "number-word");
  // "since the 1st | because she forgot": the verb is another clause's.
  for (auto w = i + std::max<std::size_t>(1, view.length(i, "name")) + (number ? 1 : 0); w < end && !view.is_mark(w) && !view.begins(w, "because"); ++w) {
    // "and a used towel": behind an article it is no verb.
    const bool used = w == i + 1 && i > 0 && view.is(i - 1, "coordinate") && view.is(i, "article") && !view.is(i, "not") && !view.is(w, "finite");
    if (has_verb(view, w, w + 1) && !used) return true;
  }
  return false;
}

/// "Dear Mrs Haddad", "Hi all": the words before a comma.
bool is_greeting(const WordsView& view, std::size_t end) {
  if (!view.is(0, "salutation") || end > most_greeting) return false;
  for (std::size_t w = 1; w < end; ++w)
    if (view.is_mark(w) ? !view.is_text(w, ".") && !view.is_text(w, ",") : has_verb(view, w, w + 1) || is_pronoun(view, w)) return false;
  return !view.is(end + 1, "salutation");
}

/// "on this unit we turn": what leads up to the subject.
bool is_led_clause(const WordsView& view, std::size_t i, std::size_t end) {
  if (!view.is(i, "preposition") && !view.begins(i, "occasion")) return false;
  for (auto w = i + 1; w < std::min(i + most_lead, end) && !view.is_mark(w); ++w)
    if (is_pronoun(view, w) && is_clause(view, w, end)) return true;
  return false;
}

/// Whether a count of times, and before it at most whom it is said to, fills the words up to `end`.
bool count_before(const WordsView& view, std::size_t from, std::size_t end) {
  for (auto w = from; w < std::min(from + 3, end); ++w) {
    const auto length = view.length(w, "count-lead");
    if (length > 0 && w + length == end) return true;
    if (!view.is(w, "name") && !view.is(w, "mention") && !view.is_mark(w)) return false;
  }
  return false;
}

/// "as Noor did with hers": how, and no reason.
bool is_likeness(const WordsView& view, std::size_t joint) {
  const auto behind = joint + 1 + std::max<std::size_t>(1, view.length(joint + 1, "name"));
  return view.is(behind, "does") && !view.is(behind + 1, "not");
}

/// "until Mrs Sandhu, | who was off duty, took the class": the clause around goes on with its verb.
bool goes_on_behind(const WordsView& view, std::size_t hanging) {
  auto comma = hanging;
  while (comma < view.size() && !view.is_mark(comma)) ++comma;
  return view.is_text(comma, ",") && !opens_subject(view, comma + 1) && !view.begins(comma + 1, "joint") && has_verb(view, comma + 1, comma + 2);
}

/// "the | 5th".
bool is_figure(const WordsView& view, std::size_t w) {
  return w < view.size() && !view.word(w).text.empty() && view.word(w).text[0] >= '0' && view.word(w).text[0] <= '9';
}

/// "it's precisely | because", "this was only | so that".
bool is_cleft(const WordsView& view, std::size_t first, std::size_t joint) {
  auto w = joint;
  while (w > first && (view.is(w - 1, "adverb") || (view.is_word(w - 1) && ends_with_any(view.word(w - 1).text, view.lexicon().phrase("ending-ly"))))) --w;
  const bool said = w > first + 1 && view.is(w - 1, "copula") && view.is(w - 2, "pronoun-thing");
  return said && (w == first + 2 || view.is_mark(w - 3) || view.is(w - 3, "coordinate"));
}

bool is_whole(const WordsView& view, std::size_t first, std::size_t last) {
  if (has_verb(view, first, last)) return true;
  for (auto w = first; w + 1 < last; ++w)
    if (is_pronoun(view, w) && view.is_word(w + 1) && w + 2 < last) return true;
  return view.is_base_verb(first) && last > first + 2;
}

}  // namespace

bool ends_with_any(std::string_view word, std::string_view endings) {
  for (std::size_t from = 0; from < endings.size();) {
    const auto to = std::min(endings.find(' ', from), endings.size());
    if (to > from && word.size() > to - from + 2 && word.ends_with(endings.substr(from, to - from))) return true;
    from = to + 1;
  }
  return false;
}

bool has_verb(const WordsView& view, std::size_t first, std::size_t last) {
  const auto past = view.lexicon().phrase("ending-past");
  for (auto w = first; w < last && w < view.size(); ++w) {
    if (view.is(w, "finite")) return true;
    if (view.is_word(w) && ends_with_any(view.word(w).text, past)) return true;
    for (const auto mark : view.word(w).tags) {
      const auto& tag = view.tag(mark.tag);
      if (tag.ends_with(".past") || tag.ends_with(".s")) return true;
    }
  }
  return false;
}

bool is_done_since(const WordsView& view, std::size_t first, std::size_t last) {
  for (auto w = first; w < last; ++w)
    if (view.is(w, "has")) return !view.is(w + 1, "not");
  return false;
}

Span bytes_of(const Source& source, const WordRange& where) {
  const auto& reading = source.reading;
  auto span = reading.span(where.sentence, where.first, where.last);
  const auto& words = reading.lines[where.sentence].words;
  const auto next = where.last < words.size() ? words[where.last].token
                    : where.last > 0          ? words[where.last - 1].token + 1
                                              : reading.text.sentences[where.sentence].last;
  const auto& tokens = reading.text.tokens;
  span.end = next < tokens.size() ? std::max(span.end, tokens[next].span.begin) : source.draft.text.size();
  return span;
}

Remarks remarks_of(const Reading& reading, const Lexicon& lexicon) {
  Remarks remarks;
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto& words = reading.lines[s].words;
    const WordsView view(words, reading.text, lexicon);
    const auto begun = remarks.size();
    std::size_t from = 0, joint = 0;
    const auto cut = [&](std::size_t to, std::size_t next_joint) {
      Remark remark;
      remark.where = {s, from, to};
      remark.hangs = from > 0 && view.is(from, "hanging");
      remark.joint = joint == 0 && from > 0 && view.is(from, "complement") && !has_verb(view, from + 1, from + 2) && from + 3 < to ? 1 : joint;
      remarks.push_back(remark);
      from = to;
      joint = next_joint;
    };
    std::size_t open = 0;  // brackets: what stands in them is one aside
    for (std::size_t w = 1; w + 1 < words.size(); ++w) {
      if (view.is_text(w - 1, "(")) ++open;
      if (open > 0 && view.is_text(w - 1, ")")) --open;
      if (open > 0) continue;
      const bool dash = is_dash(view, w) && !reading.text.tokens[words[w].token].glued;
      const bool mark = view.is_text(w - 1, ",") || view.is_text(w - 1, ";") || view.is_text(w - 1, ":") ||
                        view.is_text(w - 1, "...") || reading.text.tokens[words[w - 1].token].kind == TokenKind::Emoji;
      if (from == 0 && (view.is_text(w - 1, ",") || view.is_text(w - 1, ":")) && is_greeting(view, w - 1)) {
        cut(w, 0);
        continue;
      }
      // "third time this month | the float was short".
      if (w > from && count_before(view, from, w) && is_clause(view, w, words.size())) {
        cut(w, 0);
        continue;
      }
      auto skip = dash ? std::size_t{1} : 0;
      // "late, and | since you ask": the "and" belongs to what follows.
      if (skip == 0 && view.is(w, "coordinate") && view.is(w + 1, "subordinate") && view.begins(w + 1, "joint")) ++skip;
      if (view.begins(w + skip, "no-joint")) continue;
      skip += length(view, lexicon, w + skip, "joint");
      // "…, as Ana did not come": without the comma it compares.
      if (skip == 0 && mark && view.is(w, "comma-joint") && is_clause(view, w + 1, words.size()) && !view.is(w + 1, "i") && !view.is(w + 1, "you") && !is_likeness(view, w)) skip = 1;
      const bool between = words[w - 1].token != words[w].token;
      if ((skip == 0 && !mark) || w <= from || !between) continue;
      if (w + skip >= words.size()) continue;
      // "on the 3rd, the 5th and the 9th": a list goes on.
      if (const auto thing = w + skip; view.is(thing, "one-article") && is_figure(view, thing + 1) && view.is(thing + 2, "coordinate")) continue;
      const bool hanging = mark && skip == 0 && view.is(w, "hanging") && w > from + 2 && !goes_on_behind(view, w);
      // "…, yes that includes you Jo".
      // "…, kev that's you".
      const auto called = view.begins(w, "name") ? view.length(w, "name") : view.is(w, "mention") ? std::size_t{1} : 0;
      if (mark && skip == 0 && view.begins(w + called, "points-at") && w > from + 2) {
        cut(w, 0);
        continue;
      }
      const bool led_up_to = view.is_text(w - 1, ":") && has_verb(view, w, words.size());
      const bool request = opens_request(view, w + skip) && words.size() > w + skip + 2;
      const bool bare = skip > 0 && !dash && is_bare_clause(view, w, w + skip, words.size());
      const bool led = skip > 0 && is_led_clause(view, w + skip, words.size());
      if (!hanging && !led_up_to && !request && !led && !bare && !is_clause(view, w + skip, words.size())) continue;
      // "No RAMS by noon, and you can explain it": a pronoun begins a clause whatever was before.
      const bool plain = mark && is_pronoun(view, w + skip) && w > from + joint + 3;
      // "… because Vlad did not bring it": what gives the reason is a clause whatever it is the reason of.
      const bool reason = skip > 0 && !dash && (view.is(w, "reason") || (view.is(w, "coordinate") && view.is(w + 1, "reason"))) && w > from + joint + 3;
      // "It's precisely | because of that that I ask": the reason is what it says.
      if (skip > 0 && !mark && !dash && view.is(w, "reason") && is_cleft(view, from + joint, w)) continue;
      if (!plain && !reason && !is_whole(view, from + joint, w)) continue;
      // "me and you", "Ana and the lads were": no new clause.
      const bool pair = (is_pronoun(view, w - 1) || view.is(w - 1, "object-pronoun")) && is_pronoun(view, w + 1);
      if (skip == 1 && !mark && !dash && pair && !view.is(w, "reason")) continue;
      cut(w, skip);
    }
    if (!words.empty()) cut(words.size(), 0);
    for (auto p = begun; p < remarks.size(); ++p) remarks[p].opens = remarks[p].closes = false;
    if (remarks.size() > begun) remarks[begun].opens = remarks.back().closes = true;
  }
  return remarks;
}

Reading apart(const Reading& reading, const Remarks& remarks, const Lexicon& lexicon) {
  Reading out;
  out.text.tokens = reading.text.tokens;
  for (const auto& remark : remarks) {
    const auto& words = reading.lines[remark.where.sentence].words;
    const auto where = remark.bare();
    std::vector<Word> own(words.begin() + static_cast<std::ptrdiff_t>(where.first),
                          words.begin() + static_cast<std::ptrdiff_t>(where.last));
    const auto first = own.empty() ? 0 : own.front().token;
    const auto last = own.empty() ? 0 : own.back().token + 1;
    out.text.sentences.push_back({first, last});
    out.lines.push_back(write_line(std::move(own), lexicon));
  }
  return out;
}

void find_roles(Remarks& remarks, const Reading& reading, const Language& language, const Draft& draft) {
  const auto lines = apart(reading, remarks, language.lexicon);
  const auto sees = [&](const Rule& rule, std::size_t p) {
    if (lines.lines[p].words.empty()) return false;
    for (const auto& when : rule.whens)
      if (!holds(when, {}, draft)) return false;
    for (const auto& trigger : rule.triggers) {
      for (const auto& found : match_pattern(trigger.pattern, lines.lines[p])) {
        const WordRange where{p, found.first, found.last};
        if (std::all_of(rule.guards.begin(), rule.guards.end(),
                        [&](const Guard& guard) { return holds(guard, where, lines, language); }))
          return true;
      }
    }
    return false;
  };
  for (std::size_t p = 0; p < remarks.size(); ++p) {
    auto role = Role::Event;
    for (const auto& rule : language.wording) {
      if (!rule.role || !sees(rule, p)) continue;
      remarks[p].roles |= 1U << static_cast<unsigned>(*rule.role);
      role = std::min(role, *rule.role);
    }
    remarks[p].role = role;
  }
}

}  // namespace aside
