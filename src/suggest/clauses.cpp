// Where to cut is a question to the words of the line; the pieces are the draft's own bytes.
#include "suggest/clauses.h"

#include <algorithm>
#include <string>

#include "lexicon/words_view.h"

namespace aside {
namespace {


std::size_t begin_of(const Source& source, std::size_t sentence) {
  if (sentence == 0) return 0;
  const auto& text = source.reading.text;
  return text.tokens[text.sentences[sentence].first].span.begin;
}

std::size_t end_of(const Source& source, std::size_t sentence) {
  const bool last = sentence + 1 == source.reading.text.sentences.size();
  return last ? source.draft.text.size() : begin_of(source, sentence + 1);
}

/// Whether a new clause begins with word i.
bool is_joint(const WordsView& view, std::size_t i) {
  if (i == 0 || i + 1 >= view.size()) return false;
  const auto is_subject = [&](std::size_t w) {
    return view.is(w, "i") || view.is(w, "you") || view.is(w, "he") || view.is(w, "they");
  };
  if (view.is_text(i - 1, ";")) return true;
  // "… on the 10th and you clearly …", but not "me and you".
  if (view.is(i, "joint") && is_subject(i + 1) && view.is_word(i + 2)) return !is_subject(i - 1);
  return view.is_text(i - 1, ",") && (view.is(i, "joint") || is_subject(i));
}

}  // namespace

Passages sentences_of(const Source& source) {
  Passages out;
  for (std::size_t s = 0; s < source.reading.text.sentences.size(); ++s) {
    const auto begin = begin_of(source, s);
    out.push_back({source.draft.text.substr(begin, end_of(source, s) - begin), false, s});
  }
  return out;
}

Passages clauses_of(const Source& source) {
  Passages out;
  const auto& tokens = source.reading.text.tokens;
  for (std::size_t s = 0; s < source.reading.text.sentences.size(); ++s) {
    const auto& words = source.reading.lines[s].words;
    const WordsView view(words, source.reading.text, source.lexicon);
    auto from = begin_of(source, s);
    const auto first = out.size();
    std::size_t word = 0;  // the clause's first
    const auto cut = [&](std::size_t to) {
      Passage clause{source.draft.text.substr(from, to - from), false, s, false, false};
      clause.dependent = view.begins(word, "dependent");
      const bool joint = view.is(word, "joint") && word + 1 < words.size();
      if (joint) clause.joint = tokens[words[word + 1].token].span.begin - from;
      out.push_back(std::move(clause));
      from = to;
    };
    for (std::size_t w = 0; w < words.size(); ++w) {
      const auto begin = tokens[words[w].token].span.begin;
      if (!is_joint(view, w) || begin <= from) continue;
      cut(begin);
      word = w;
    }
    cut(end_of(source, s));
    out[first].opens = true;
    out.back().closes = true;
  }
  return out;
}

void mend(Passages& passages) {
  for (std::size_t i = 0; i < passages.size();) {
    auto& passage = passages[i];
    const bool follows = i > 0 && passages[i - 1].sentence == passage.sentence && !passage.blank;
    const bool hangs = !passage.opens && !follows && !passage.blank;
    if (hangs && passage.dependent) {
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    if (hangs) {
      passage.text = capitalised(passage.text.substr(std::min(passage.joint, passage.text.size())));
      passage.joint = 0;
      passage.opens = true;
    }
    const bool goes_on = i + 1 < passages.size() && passages[i + 1].sentence == passage.sentence;
    if (!passage.closes && !goes_on && !passage.blank) {
      passage.text = ended(std::move(passage.text));
      passage.closes = true;
    }
    ++i;
  }
}

}  // namespace aside
