#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"

namespace aside {

/// Where in an expression of several words a word stands.
enum class Part { Whole, Opens, Closes };

/// A tag of a word. Of an expression its first word knows how many words there are.
struct Mark {
  TagId tag = 0;
  Part part = Part::Whole;
  std::size_t words = 1;
  friend bool operator==(Mark, Mark) = default;
};

/// Longer expressions, gaps included, are not seen.
constexpr std::size_t most_words = 12;

/// The words that a gap of an entry takes at most.
constexpr std::size_t gap_words = 4;

constexpr std::size_t no_member = static_cast<std::size_t>(-1);

/// A word as rules see it: one token can give several ("didn't" → did, not).
struct Word {
  std::string text;
  std::size_t token = 0;            // index into Text::tokens
  std::vector<Mark> tags;
  std::size_t member = no_member;   // index into Draft::members, when it names one
};

/// The words that a written one stands for: contractions and chat spellings opened, a possessive cut
/// off, a disguise seen through ("1d10t"), hidden words set apart. `word` is folded.
std::vector<std::string> plain_words(const std::string& word, const Lexicon& lexicon);

/// The words of one sentence with contractions and chat spellings opened, disguised words
/// read, possessives cut off, hyphens as tokens of their own. No dictionary tags yet: only
/// those that tell the kind of token.
std::vector<Word> words_of(const Text& text, Sentence sentence, const Lexicon& lexicon);

/// Whether the word has the tag, as a whole or as part of an expression.
bool has_tag(const Word& word, TagId tag);

}  // namespace aside
