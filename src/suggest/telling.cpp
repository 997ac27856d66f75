#include "suggest/telling.h"

#include "suggest/turn.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::size_t most_facts = 8;
constexpr std::size_t least_name = 3;  // letters of a handle
constexpr std::size_t most_signature = 3;  // words
constexpr std::size_t small_number = 3;  // digits it has fewer than
constexpr std::size_t most_splinter = 12;  // words

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

Passage as_said(const Story& story, std::size_t i) {
  const auto& remark = story.remarks[i];
  const auto span = bytes_of(story.source, remark.where);
  Passage passage;
  passage.text = std::string(slice(story.source.draft.text, span));
  passage.order = i;
  passage.opens = remark.opens;
  passage.closes = remark.closes;
  passage.hangs = remark.hangs;
  passage.greets = remark.role == Role::Greeting && !remark.closes;
  const auto bare = remark.bare();
  const auto lead = remark.opens ? story.view(bare.sentence).length(bare.first, "joint") : 0;
  if (lead > 0 && bare.first + lead < bare.last)
    passage.lead = bytes_of(story.source, {bare.sentence, bare.first + lead, bare.last}).begin - span.begin;
  if (remark.joint > 0 && bare.first < bare.last)
    passage.joint = bytes_of(story.source, bare).begin - span.begin;
  return passage;
}

namespace {

/// Small where the writer writes so, "I" too where the draft has it small.
std::string as_small(const Story& story, std::string text) {
  if (!story.small_letters()) return text;
  text = uncapitalised(std::move(text), story.source.lexicon());
  const auto view_all = [&](auto test) {
    for (std::size_t s = 0; s < story.source.reading.lines.size(); ++s)
      for (std::size_t w = 0; w < story.view(s).size(); ++w)
        if (story.view(s).is(w, "writer-alone") && test(slice(story.source.draft.text, story.source.reading.span(s, w, w + 1)))) return true;
    return false;
  };
  const bool small = view_all([](std::string_view shown) { return shown == lowered(shown); }) && !view_all([](std::string_view shown) { return shown != lowered(shown); });
  if (!small) return text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const bool ends = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\'';
    if (text[at] == 'I' && begins && ends) text[at] = 'i';
  }
  return text;
}

}  // namespace

Passage own_phrase(const Story& story, std::string_view key) { return own_words(as_small(story, story.source.lexicon().phrase(key))); }

std::string with(const Story& story, std::string_view key, std::string_view text) {
  auto phrase = story.source.lexicon().phrase(key);
  if (const auto star = phrase.find('*'); star != std::string::npos) phrase.replace(star, 1, text);
  return phrase;
}

Passage filled(const Story& story, std::string_view key, std::string_view text) {
  auto all = with(story, key, text);
  if (story.small_letters()) all = uncapitalised(std::move(all), story.source.lexicon());
  if (!all.ends_with(".")) all += ".";
  return own_words(std::move(all));
}

bool is_role_only(const Story& story, std::size_t person) {
  const auto& all = story.source.people.references;
  return std::any_of(all.begin(), all.end(), [&](const Reference& r) {
    const auto view = story.view(r.where.sentence);
    return r.person == person && !view.begins(r.where.first, "name") && view.begins(r.where.first, "role");
  });
}

std::string call_of(const Story& story, std::size_t person) {
  const auto& who = story.source.people.persons[person];
  if (!who.named || who.text.starts_with('<')) return "";
  if (is_role_only(story, person)) return "";
  auto plain = who.text.substr(std::min(who.text.find_first_not_of('@'), who.text.size()));
  // "@priya.s", "@lena_k": the name in the handle.
  if (const auto end = plain.find_first_of("._-0123456789"); who.text.starts_with('@') && end != std::string::npos && end >= least_name)
    plain.resize(end);
  return story.small_letters() ? plain : capitalised(plain);
}

WordRange without_pointing_back(const Story& story, WordRange where) {
  const auto view = story.view(where.sentence);
  auto last = where.last;
  while (last > where.first && view.is_mark(last - 1)) --last;
  if (last <= where.first + 2 || !view.is(last - 1, "pronoun-thing")) return where;
  for (auto w = where.first + 1; w + 1 < last; ++w)
    if (view.begins(w, "because-of") && w + view.length(w, "because-of") + 1 == last) return {where.sentence, where.first, w};
  return where;
}

void add(Passages& passages, Passage passage) {
  if (!passages.empty()) passages.back().text = ended(std::move(passages.back().text));
  passages.push_back(std::move(passage));
}

bool stands_alone(const Story& story, const Remark& remark) {
  const auto view = story.view(remark.where.sentence);
  const auto where = remark.bare();
  return !remark.hangs && !view.begins(where.first, "subordinate") && !view.is(where.first, "object") &&
         has_verb(view, where.first, where.last);
}

bool toiled(const WordsView& view, std::size_t verb, std::size_t last) {
  while (verb < last && view.is(verb, "adverb")) ++verb;
  if (verb >= last || view.is(verb, "suffered") || view.is(verb, "mere-victim")) return false;
  if (view.is(verb, "copula")) return verb + 1 < last && view.is(verb, "finite") && ends_with_any(view.word(verb + 1).text, view.lexicon().phrase("ending-ing"));
  if (view.is(verb, "has")) return view.is_text(verb + 1, view.lexicon().phrase("to"));
  return view.is_past_verb(verb);
}

void drop_splinters(const Story& story, Passages& passages) {
  const auto alone = [&](std::size_t i) {
    const auto& passage = passages[i];
    if (passage.order == no_remark) return false;
    const auto& remark = story.remarks[passage.order];
    const auto beside = [&](std::size_t k) {
      return k < passages.size() && passages[k].order != no_remark &&
             story.remarks[passages[k].order].where.sentence == remark.where.sentence;
    };
    return !(remark.opens && remark.closes) && !beside(i - 1) && !beside(i + 1) && is_plain_role(remark.role) &&
           !stands_alone(story, remark) && !story.has_fact(remark.where) && remark.where.last - remark.bare().first < most_splinter;
  };
  for (std::size_t i = 0; i < passages.size();)
    if (alone(i))
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
}

namespace {

/// "Mr Patel, I'm sorry about this. The filter …": whom the draft calls first is called first.
void leave_call_to(const Story& story, Passage& sorry, Passage& rest) {
  const auto where = story.remarks[rest.order].bare();
  const auto view = story.view(where.sentence);
  for (const auto& r : references_at(story.source.people, {where.sentence, where.first, where.first + 1})) {
    const auto shown = slice(story.source.draft.text, story.source.reading.span(where.sentence, r.where.first, r.where.last));
    const bool call = r.called && r.where.first == where.first && view.is_text(r.where.last, ",") && !view.is(where.first, "you");
    if (!call || !rest.text.starts_with(shown)) continue;
    const auto begin = rest.text.find_first_not_of(", ", shown.size());
    if (begin == std::string::npos) return;
    sorry.text = called(shown, sorry.text, story.source.lexicon());
    rest.text = capitalised(rest.text.substr(begin));
    return;
  }
}

}  // namespace

void own_to_outsider(const Story& story, Passages& passages) {
  const auto owns = std::any_of(story.remarks.begin(), story.remarks.end(), [](const Remark& remark) {
    return remark.role == Role::Ownership;
  });
  if (owns) return;
  const bool greeted = !passages.empty() && passages.front().order != no_remark &&
                       story.remarks[passages.front().order].role == Role::Greeting;
  if (greeted) {
    auto& greeting = passages.front();
    while (!greeting.text.empty() && (greeting.text.back() == '\n' || greeting.text.back() == ' ')) greeting.text.pop_back();
    greeting.closes = true;
    if (passages.size() > 1 && !passages[1].opens) {
      passages[1].text = capitalised(passages[1].text.substr(passages[1].joint));
      passages[1].joint = 0;
      passages[1].opens = true;
    }
  }
  auto sorry = own_phrase(story, "sorry-outside");
  if (!greeted && !passages.empty() && passages.front().order != no_remark) leave_call_to(story, sorry, passages.front());
  passages.insert(passages.begin() + (greeted ? 1 : 0), std::move(sorry));
}

void go_forward(const Story& story, const Judge& judge, Passages& passages) {
  auto draft = story.source.draft;
  draft.segments.clear();
  draft.text = compose(Reader::Same, "", passages).text;
  if (!judge(draft).asks) add(passages, own_phrase(story, "way-forward"));
}

namespace {

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
  // "n=11".
  if (w >= where.first + 2 && view.is_text(w - 1, "=") && view.is_glued(w - 1)) return join(reading.span(where.sentence, w - 2, w - 1), span);
  const auto tells = [&](std::size_t i) {
    return i >= where.first && i < where.last && view.is_word(i) && !view.is(i, "finite") && !view.is(i, "joint") &&
           !view.is(i, "preposition") && !view.is(i, "object-end") && !view.is(i, "one-article") &&
           !view.is(i, "you") && !view.is(i, "i") && !view.is(i, "name");
  };
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
    const bool person = view.is(w, "honorific") || story.refers({where.sentence, w, w + 1}, [](std::size_t) { return true; });
    const bool name = !person && story.names_other(view, where.sentence, w);
    if (!name && !story.is_fact(view, w)) continue;
    if (hard && !name && (view.is(w, "number-word") || view.is(w, "date-word"))) continue;
    // "You finish at 11, how hard is it": a small number of what only hurt.
    const auto& token = story.source.reading.text.tokens[words[w].token];
    const bool alone = w > where.first && view.is(w - 1, "preposition") && (w + 1 >= where.last || view.is_mark(w + 1)) && !view.is_text(w + 1, "-");
    if (hard && alone && token.kind == TokenKind::Number && token.span.size() < small_number) continue;
    if (w > where.first && words[w - 1].token == words[w].token) continue;
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

/// "INC-42", "11:15", "6 days", "Brightwater": worth a sentence by itself. "7", "Sunday", "the courier" are not.
bool is_strong(const Story& story, const std::string& fact) {
  const auto digits = std::count_if(fact.begin(), fact.end(), [](char c) { return c >= '0' && c <= '9'; });
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
  add(passages, own_words(as_small(story, with(story, "about-it", lost))));
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
    for (const auto& message : messages) said.push_back(own_words(message.text));
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
