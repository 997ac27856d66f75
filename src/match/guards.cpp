#include "match/guards.h"

#include <algorithm>

namespace aside {
namespace {

/// How far "before" and "after" reach: four words, and never over a mark, which is the
/// last that they see ("unless after \?").
constexpr std::size_t reach = 4;

bool is_mark(const Language& language, const Word& word) {
  return word.text != "-" && has_tag(word, language.lexicon.tag_ids.at("mark"));
}

}  // namespace

const GuardAnswers::Answer& GuardAnswers::answer(const Guard& guard, std::size_t sentence) {
  const auto [it, fresh] = answers_.try_emplace(&guard);
  auto& answer = it->second;
  if (!fresh && (guard.scope == Scope::Message || answer.sentence == sentence)) return answer;
  answer.sentence = sentence;
  const auto whole = [&](const Line& line) { return matches_within(guard.pattern, line, 0, line.words.size()); };
  const auto& lines = reading_.lines;
  if (guard.scope == Scope::Around) answer.around = match_pattern(guard.pattern, lines[sentence]);
  else if (guard.scope == Scope::Sentence) answer.found = whole(lines[sentence]);
  else answer.found = std::any_of(lines.begin(), lines.end(), whole);
  return answer;
}

bool GuardAnswers::found(const Guard& guard, const WordRange& where) {
  const auto& words = reading_.lines[where.sentence].words;
  switch (guard.scope) {
    case Scope::Before: {
      auto first = where.first;
      while (first > 0 && where.first - first < reach && !is_mark(language_, words[first - 1])) --first;
      first -= first > 0 && is_mark(language_, words[first - 1]) ? 1 : 0;
      return matches_within(guard.pattern, reading_.lines[where.sentence], first, where.first);
    }
    case Scope::After: {
      auto last = where.last;
      while (last < words.size() && last - where.last < reach && !is_mark(language_, words[last])) ++last;
      last += last < words.size() && is_mark(language_, words[last]) ? 1 : 0;
      return matches_within(guard.pattern, reading_.lines[where.sentence], where.last, last);
    }
    case Scope::Around: {
      const auto& all = answer(guard, where.sentence).around;
      return std::any_of(all.begin(), all.end(), [&](const PatternMatch& m) { return m.first < where.last && where.first < m.last; });
    }
    case Scope::Sentence:
    case Scope::Message: return answer(guard, where.sentence).found;
  }
  return false;
}

bool holds(const Guard& guard, const WordRange& where, const Reading& reading, const Language& language) {
  return GuardAnswers(reading, language).let(guard, where);
}

bool holds(const When& when, const Facts& facts, const Draft& draft) {
  bool is = facts.contains(when.fact);
  if (when.fact == "external") is = draft.external;
  if (when.fact == "strict") is = draft.face == Face::Strict;
  if (when.fact == "group") is = draft.audience == Audience::Group;
  if (when.fact == "dm") is = draft.audience == Audience::Dm;
  return is == when.wanted;
}

}  // namespace aside
