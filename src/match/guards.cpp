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

bool overlaps(const Pattern& pattern, const Line& line, const WordRange& where) {
  const auto all = match_pattern(pattern, line);
  return std::any_of(all.begin(), all.end(), [&](const PatternMatch& m) {
    return m.first < where.last && where.first < m.last;
  });
}

bool found(const Guard& guard, const WordRange& where, const Reading& reading,
           const Language& language) {
  const auto& line = reading.lines[where.sentence];
  switch (guard.scope) {
    case Scope::Before: {
      auto first = where.first;
      while (first > 0 && where.first - first < reach && !is_mark(language, line.words[first - 1]))
        --first;
      first -= first > 0 && is_mark(language, line.words[first - 1]) ? 1 : 0;
      return matches_within(guard.pattern, line, first, where.first);
    }
    case Scope::After: {
      auto last = where.last;
      while (last < line.words.size() && last - where.last < reach &&
             !is_mark(language, line.words[last]))
        ++last;
      last += last < line.words.size() && is_mark(language, line.words[last]) ? 1 : 0;
      return matches_within(guard.pattern, line, where.last, last);
    }
    case Scope::Around: return overlaps(guard.pattern, line, where);
    case Scope::Sentence: return matches_within(guard.pattern, line, 0, line.words.size());
    case Scope::Message:
      return std::any_of(reading.lines.begin(), reading.lines.end(), [&](const Line& each) {
        return matches_within(guard.pattern, each, 0, each.words.size());
      });
  }
  return false;
}

}  // namespace

bool holds(const Guard& guard, const WordRange& where, const Reading& reading,
           const Language& language) {
  return found(guard, where, reading, language) == guard.wanted;
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
