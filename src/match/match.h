#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <string>
#include <vector>

#include "lexicon/reading.h"
#include "match/signals.h"
#include "rule/rulebook.h"
#include "terms/draft.h"

namespace aside {

/// One place where a rule holds. `slots` are the words that filled slots which can name
/// somebody, in the order of the phrase.
struct Match {
  std::uint32_t rule = 0;  // index into Language::rules
  std::uint32_t trigger = 0;
  WordRange where;
  std::vector<WordRange> slots;
};

/// What holds of the message as a whole: fact rules and measured signals, by name.
using Facts = std::map<std::string, WordRange>;

struct Matches {
  Facts facts;
  std::vector<Match> matches;  // in the draft's order, then by rule; vetoed ones are out
};

/// Everything the rules of `language` see in the draft. Linear in the number of sentences;
/// a sentence is tried only against rules that may match in it.
Matches match(const Reading& reading, const Language& language, const Draft& draft);

/// Every match of one pattern in a line, left to right, overlapping at most at an edge.
struct PatternMatch {
  std::size_t first = 0;  // words [first, last)
  std::size_t last = 0;
  std::vector<std::pair<std::size_t, std::size_t>> slots;
};
/// Whether it is known that the pattern may match (match/ways.h): it is not asked again.
enum class Seen { Nothing, May };
std::vector<PatternMatch> match_pattern(const Pattern& pattern, const Line& line, Seen seen = Seen::Nothing);

/// The words of line.text[begin, end), the sentence's ends clipped away.
std::pair<std::size_t, std::size_t> words_between(const Line& line, std::size_t begin,
                                                  std::size_t end);

/// Whether a pattern matches within words [first, last) of a line.
bool matches_within(const Pattern& pattern, const Line& line, std::size_t first,
                    std::size_t last);

}  // namespace aside
