// A fact is a number, a time, a name, with the word beside it that tells what it counts; what no message
// says yet goes into its blank or behind it.
#include <algorithm>
#include <cctype>

#include "lexicon/words_view.h"
#include "suggest/called.h"
#include "suggest/pronoun.h"
#include "suggest/telling.h"
#include "suggest/turn.h"

namespace aside {
namespace {

constexpr std::size_t most_facts = 8;
constexpr std::size_t most_in_blank = 2;
constexpr std::size_t most_signature = 3;  // words
constexpr std::size_t small_number = 3;  // digits it has fewer than

/// Whether the fact stands there, or its number does.
bool is_said(const std::string& said, const std::string& fact) {
  if (said.find(fact) != std::string::npos) return true;
  for (std::size_t from = 0; from < fact.size();) {
    const auto to = std::min(fact.find(' ', from), fact.size());
    const auto piece = fact.substr(from, to - from);
    const bool number = piece.find_first_of("0123456789") != std::string::npos;
    const auto at = said.find(piece);
    const auto digit = [&](std::size_t i) { return i < said.size() && said[i] >= '0' && said[i] <= '9'; };
    if (number && at != std::string::npos && !digit(at + piece.size()) && (at == 0 || !digit(at - 1))) return true;
    from = to + 1;
  }
  return false;
}

bool has_blank_mark(const std::string& text) { return text.find_first_of("[]") != std::string::npos; }

}  // namespace

namespace {

constexpr std::size_t least_of_phone = 3;  // digits of a part of "0800 555 0142"

bool goes_on_number(const Story& story, const WordRange& where, std::size_t w) {
  const auto& words = story.source.reading.lines[where.sentence].words;
  const auto is_part = [&](std::size_t i) {
    const auto& token = story.source.reading.text.tokens[words[i].token];
    return token.kind == TokenKind::Number && token.span.size() >= least_of_phone;
  };
  return w > where.first && w < where.last && is_part(w - 1) && is_part(w);
}

/// "order 448-1290", "6 days": a bare number says little without the word beside it.
Span with_neighbour(const Story& story, const WordRange& where, std::size_t w) {
  const auto& reading = story.source.reading;
  const auto view = story.view(where.sentence);
  const auto& tokens = reading.text.tokens;
  auto span = reading.span(where.sentence, w, w + 1);
  // "448-1290" is one number.
  while (w + 2 < where.last && view.is_text(w + 1, "-") && tokens[view.word(w + 2).token].glued &&
         tokens[view.word(w + 2).token].kind == TokenKind::Number) {
    w += 2;
    span = join(span, reading.span(where.sentence, w, w + 1));
  }
  if (tokens[view.word(w).token].kind != TokenKind::Number) return span;
  const auto number = w;
  while (goes_on_number(story, where, w + 1)) ++w;
  if (w > number) return join(span, reading.span(where.sentence, w, w + 1));
  // "n=11".
  if (w >= where.first + 2 && view.is_text(w - 1, "=") && view.is_glued(w - 1)) return join(reading.span(where.sentence, w - 2, w - 1), span);
  const auto tells = [&](std::size_t i) {
    return i >= where.first && i < where.last && view.is_word(i) && !view.is(i, "finite") && !view.is(i, "joint") &&
           !view.is(i, "preposition") && !view.is(i, "object-end") && !view.is(i, "one-article") &&
           !view.is(i, "you") && !view.is(i, "i") && !view.is(i, "name");
  };
  // "Terminal 2 knows".
  if (w > where.first && view.capital(w - 1) && !view.starts(w - 1) && tells(w - 1)) return join(reading.span(where.sentence, w - 1, w), span);
  if (tells(w + 1)) return join(span, reading.span(where.sentence, w + 1, w + 2));
  const auto first = static_cast<std::size_t>(
      std::count_if(view.begin(), view.end(), [&](const Word& word) { return tokens[word.token].span.begin < span.begin; }));
  if (first > where.first && tells(first - 1)) return join(reading.span(where.sentence, first - 1, first), span);
  return span;
}

/// A name alone at the end: who writes.
bool is_signature(const Story& story, const WordRange& where) {
  const auto view = story.view(where.sentence);
  const bool last = where.sentence + 1 == story.source.reading.lines.size() || story.remarks.back().where.sentence == where.sentence;
  if (!last || where.first != 0 || where.last > most_signature || where.last != view.size()) return false;
  for (auto w = where.first; w < where.last; ++w)
    if (!view.is_word(w) || has_verb(view, w, w + 1) || !(view.is(w, "name") || view.capital(w) || !view.known(w))) return false;
  return where.sentence > 0;
}

}  // namespace

std::vector<std::string> facts_of(const Story& story, const WordRange& where, bool hard) {
  std::vector<std::string> facts;
  if (is_signature(story, where)) return facts;
  const auto& words = story.source.reading.lines[where.sentence].words;
  const auto view = story.view(where.sentence);
  for (auto w = where.first; w < where.last; ++w) {
    // Who was only spoken of is no fact to be kept by itself; neither is a title.
    // "Driver 4471": the number is of whoever is written to.
    if (story.refers({where.sentence, w, w + 1}, [&](std::size_t p) { return holds(story.pinned, p); })) continue;
    const bool person = view.is(w, "honorific") || story.refers({where.sentence, w, w + 1}, [](std::size_t) { return true; });
    // "our night nurse Bettina": the name is of whoever is spoken of.
    const auto beside = references_at(story.source.people, {where.sentence, w == 0 ? 0 : w - 1, w});
    const bool of_role = w > where.first && std::any_of(beside.begin(), beside.end(), [&](const Reference& r) { return is_name_of_role(view, r, w); });
    const bool name = !person && !of_role && story.names_other(view, where.sentence, w);
    if (!name && !story.is_fact(view, w)) continue;
    if (hard && !name && (view.is(w, "number-word") || view.is(w, "date-word"))) continue;
    // "You finish at 11, how hard is it": a small number of what only hurt.
    const auto& token = story.source.reading.text.tokens[words[w].token];
    const bool alone = w > where.first && view.is(w - 1, "preposition") && (w + 1 >= where.last || view.is_mark(w + 1)) && !view.is_text(w + 1, "-");
    if (hard && alone && token.kind == TokenKind::Number && token.span.size() < small_number) continue;
    if (goes_on_number(story, where, w) || (w > where.first && words[w - 1].token == words[w].token)) continue;
    const auto words_of_it = std::max(view.length(w, "number-word"), view.length(w, "date-word"));
    const bool owner = name && view.is_text(w + 1, "'s") && view.is_word(w + 2);  // "the client's PM"
    const auto expression = std::min(w + (owner ? std::size_t{3} : words_of_it), where.last);
    const auto span = words_of_it > 1 || name ? story.source.reading.span(where.sentence, w, std::max(expression, w + 1))
                                              : with_neighbour(story, where, w);
    auto fact = std::string(slice(story.source.draft.text, span));
    if (fact.ends_with("'s")) fact.resize(fact.size() - 2);
    facts.push_back(std::move(fact));
    if (words_of_it > 1) w = expression - 1;
  }
  return facts;
}

namespace {

constexpr std::size_t least_digits = 2;
constexpr std::size_t ordinal_letters = 2;  // "19th"

/// "INC-42", "11:15", "6 days", "Brightwater": worth a sentence by itself. "7", "Sunday", "the courier" are not.
bool is_strong(const Story& story, const std::string& fact) {
  const auto digits = std::count_if(fact.begin(), fact.end(), [](char c) { return c >= '0' && c <= '9'; });
  // "19th" tells nothing without its month.
  if (fact.size() == static_cast<std::size_t>(digits) + ordinal_letters && digits <= 2 && std::isalpha(static_cast<unsigned char>(fact.back())) && fact.find(' ') == std::string::npos) return false;
  const bool with_word = digits > 0 && fact.find(' ') != std::string::npos;
  if (static_cast<std::size_t>(digits) >= least_digits || with_word || fact.find_first_of("`/#_") != std::string::npos) return true;
  if (digits > 0 || fact.empty() || !(fact[0] >= 'A' && fact[0] <= 'Z')) return false;
  Draft draft;
  draft.text = fact;
  const auto reading = read_lines(draft, story.source.lexicon());
  return !reading.lines.empty() && !WordsView(reading.lines.front().words, reading.text, story.source.lexicon()).is(0, "date-word");
}

}  // namespace

void add_facts(const Story& story, Passages& passages, const std::vector<std::string>& facts) {
  std::string said, lost;
  for (const auto& passage : passages) said += passage.text + "\n";
  std::size_t count = 0;
  for (const auto& fact : facts) {
    if (!is_strong(story, fact) || is_said(said, fact) || has_blank_mark(fact) || fact.find('\n') != std::string::npos) continue;
    if (++count > most_facts) break;
    lost += (lost.empty() ? "" : ", ") + fact;
    said += fact + "\n";
  }
  if (lost.empty()) return;
  // "Can we talk about [what happened: Aldershot]?": the writer sees what belongs there.
  const auto happened = story.source.lexicon().phrase("happened");
  for (auto& passage : passages) {
    const auto at = passage.blank && count <= most_in_blank ? passage.text.find(happened) : std::string::npos;
    if (at == std::string::npos) continue;
    passage.text.replace(at, happened.size(), with(story, "happened-of", lost));
    return;
  }
  add(passages, filled(story, "happened-with", lost));
}

bool lists_people(const Story& story, const Remark& remark) {
  constexpr std::size_t least = 3;
  Persons all;
  for (const auto& r : references_at(story.source.people, remark.where))
    if (r.person != nobody && story.source.people.persons[r.person].named && !holds(all, r.person)) all.push_back(r.person);
  return all.size() >= least;
}

void append_lost_facts(const Story& story, const Judge& judge, std::vector<Message>& messages) {
  if (messages.empty()) return;
  const auto append = [&](Message& to, auto counts) {
    Passages said;
    for (const auto& message : messages) said.push_back(own_words(message.text)), said.back().blank = false;
    const auto before = said.size();
    add_lost_facts(story, said, counts);
    if (said.size() == before) return;
    auto draft = story.source.draft;
    draft.segments.clear();
    if (to.to == Reader::Dm) {
      draft.audience = Audience::Dm;
      draft.external = false;
    }
    draft.text = to.text + " " + said.back().text;
    if (!judge.lets_send(draft)) return;
    const auto all = compose(to.to, to.recipient, {said.back()});
    for (const auto blank : all.blanks) to.blanks.push_back({to.text.size() + 1 + blank.begin, to.text.size() + 1 + blank.end});
    to.text = draft.text;
  };
  append(messages.back(), [&](const Remark& remark) { return remark.role == Role::News && !story.mentions_pinned(remark.where); });
  append(messages.front(), [&](const Remark& remark) { return remark.role != Role::Thanks && !lists_people(story, remark); });
}

void add_lost_facts(const Story& story, Passages& passages) {
  add_lost_facts(story, passages, [](const Remark&) { return true; });
}

}  // namespace aside
