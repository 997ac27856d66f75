#include "suggest/telling.h"

#include "suggest/turn.h"

#include <algorithm>

namespace aside {
namespace {

constexpr std::size_t most_facts = 8;
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
  const auto bare = remark.bare();
  if (remark.joint > 0 && bare.first < bare.last)
    passage.joint = bytes_of(story.source, bare).begin - span.begin;
  return passage;
}

Passage own_phrase(const Story& story, std::string_view key) {
  auto text = story.source.lexicon().phrase(key);
  if (story.small_letters()) text = uncapitalised(std::move(text), story.source.lexicon());
  return own_words(std::move(text));
}

void add(Passages& passages, Passage passage) {
  if (!passages.empty()) passages.back().text = ended(std::move(passages.back().text));
  passages.push_back(std::move(passage));
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
           !story.has_fact(remark.where) && remark.where.last - remark.bare().first < most_splinter;
  };
  for (std::size_t i = 0; i < passages.size();)
    if (alone(i))
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
}

void answer_outsider(const Story& story, const Judge& judge, Passages& passages) {
  const auto owns = std::any_of(story.remarks.begin(), story.remarks.end(), [](const Remark& remark) {
    return remark.role == Role::Ownership;
  });
  auto draft = story.source.draft;
  draft.segments.clear();
  draft.text = compose(Reader::Same, "", passages).text;
  const auto judged = judge(draft);
  if (!owns) {
    // Behind the first sentence: it may greet.
    auto at = passages.begin();
    while (at != passages.end() && !at->closes) ++at;
    if (at != passages.end()) ++at;
    passages.insert(at, own_phrase(story, "sorry-outside"));
  }
  if (!judged.asks) add(passages, own_phrase(story, "way-forward"));
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

}  // namespace

std::vector<std::string> facts_of(const Story& story, const WordRange& where) {
  std::vector<std::string> facts;
  const auto& words = story.source.reading.lines[where.sentence].words;
  for (auto w = where.first; w < where.last; ++w) {
    if (!story.has_fact({where.sentence, w, w + 1})) continue;
    if (w > where.first && words[w - 1].token == words[w].token) continue;
    facts.emplace_back(slice(story.source.draft.text, with_neighbour(story, where, w)));
  }
  return facts;
}

void add_facts(const Story& story, Passages& passages, const std::vector<std::string>& facts) {
  std::string said, lost;
  for (const auto& passage : passages) said += passage.text + "\n";
  std::size_t count = 0;
  for (const auto& fact : facts) {
    if (is_said(said, fact) || has_blank_mark(fact) || fact.find('\n') != std::string::npos) continue;
    if (++count > most_facts) break;
    lost += (lost.empty() ? "" : ", ") + fact;
    said += fact + "\n";
  }
  if (lost.empty()) return;
  auto text = story.source.lexicon().phrase("more-on");
  const auto star = text.find('*');
  if (star != std::string::npos) text.replace(star, 1, lost);
  add(passages, own_words(std::move(text)));
}

void append_lost_facts(const Story& story, const Judge& judge, std::vector<Message>& messages) {
  Passages said;
  for (const auto& message : messages) said.push_back(own_words(message.text));
  const auto before = said.size();
  add_lost_facts(story, said, [](const Remark& remark) {
    return remark.role != Role::Contempt && remark.role != Role::Emotion && remark.role != Role::Threat;
  });
  if (said.size() == before || messages.empty()) return;
  auto& first = messages.front();
  auto draft = story.source.draft;
  draft.segments.clear();
  draft.audience = Audience::Dm;
  draft.external = false;
  draft.text = first.text + " " + said.back().text;
  if (judge(draft).report.verdict != Verdict::Send) return;
  first.blanks.push_back({first.text.size() + 1, draft.text.size()});
  first.text = draft.text;
}

void add_lost_facts(const Story& story, Passages& passages) {
  add_lost_facts(story, passages, [](const Remark&) { return true; });
}

}  // namespace aside
