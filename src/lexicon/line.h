#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/key.h"
#include "lexicon/words.h"

namespace aside {

/// One sentence as rules match it: every word followed by a bar, the tags it has, each
/// with a bar, and a blank; "^" and "$" are words that stand for the ends.
///
///     " ^| you|you| broke|fault.past| it|it| $| "
///
/// Of an expression of three words the first has "<tag:3" and the last ">tag".
struct Line {
  std::string text;
  std::vector<Word> words;
  std::vector<std::size_t> starts;  // where words[i] begins in `text`
  /// For passing over what cannot match: the keys of "^", the words and "$", and for each of
  /// them a bit for every tag, tag modulo 64. Empty where nothing is to be passed over.
  std::vector<Key> keys;
  std::vector<std::uint64_t> tags;
  std::uint64_t any_key = 0, any_tag = 0;  // a bit for each, key and tag modulo 64

  /// The index of the word that covers `offset` of `text`: the ends count as the first
  /// and the last word. `words` must not be empty.
  std::size_t word_at(std::size_t offset) const;
};

Line write_line(std::vector<Word> words, const Lexicon& lexicon);

}  // namespace aside
