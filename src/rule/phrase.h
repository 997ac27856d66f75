#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "lexicon/lexicon.h"

namespace aside {

/// Where a phrase stands, for diagnostics: `column` is that of its first byte.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 1;
  std::string source;  // the whole line
};

/// A piece of the language of rules:
///
///     you      a word; letters with "?" after them are optional: colou?r
///     (a|b )?  a group, its alternatives, optional
///     {slot}   a dictionary or a kind of token
///     _        up to four words, no punctuation
///     .*       any words
///     [sz]     one of these letters
///     ^ $      the sentence's ends
///     \?       the mark itself: ? ( ) | { } _ [ ] ^ $; other marks need no "\"
///
/// A blank is the edge of a token; beside the marks . , ; : ! \? it can be left out. Words are as the line has them: lower case,
/// contractions opened.
struct PhraseNode {
  enum class Kind { Text, Blank, Slot, Gap, Any, Letters, Group };
  Kind kind = Kind::Text;
  std::string text;      // of Text, Letters; the slot's name
  bool optional = false;
  bool repeated = false;  // "!+"
  std::vector<std::vector<PhraseNode>> alternatives;  // of Group
  std::size_t column = 0;                             // from 1, in the line
};
using Phrase = std::vector<PhraseNode>;

/// Parses; what is wrong goes to `sink` and gives an empty phrase.
Phrase parse_phrase(std::string_view text, const Place& place, Diagnostics& sink);

/// Says what a phrase asks for that can never be there: unknown slots, upper case,
/// contractions, gaps at its ends.
void check_phrase(const Phrase& phrase, const Lexicon& lexicon, const Place& place,
                  Diagnostics& sink);

/// Whether every alternative of a group begins (or ends) with a blank.
bool all_edges_blank(const PhraseNode& group, bool at_end);

/// Whether the token that phrase[i] is part of consists of it alone.
bool is_whole_token(const Phrase& phrase, std::size_t i);

/// All literal words of a phrase.
void collect_words(const Phrase& phrase, std::vector<std::string>& words);

}  // namespace aside
