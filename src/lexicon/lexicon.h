#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/by_name.h"
#include "base/diagnostic.h"
#include "base/files.h"
#include "base/key.h"
#include "lexicon/inflection.h"
#include "lexicon/trie.h"
#include "lexicon/word_table.h"
#include "terms/words.h"

namespace aside {

/// What a token can be: "fault.past" from a dictionary, or "num" from its kind.
struct Tag {
  std::string name;
  TargetKind target = TargetKind::None;  // whom its words name
  bool person = false;                   // they name a person or people, or could
  std::size_t longest = 1;               // words of its longest expression, gaps filled
};

/// A slot of a rule stands for one or more tags; "{person's}" for some of them followed
/// by the possessive token "'s".
struct SlotPart {
  TagId tag = 0;
  bool possessive = false;
  friend bool operator==(SlotPart, SlotPart) = default;
};

/// Everything a language's dictionaries say, ready for looking up.
struct Lexicon {
  std::vector<Tag> tags;
  ByName<TagId> tag_ids;
  ByName<std::vector<SlotPart>> slots;
  WordTable words;
  Trie trie;
  /// What is written for several plain words: "didn't" → did not.
  ByName<std::vector<std::string>> spellings;
  /// What changes after "you": "was" → were.
  ByName<std::string> agreement;
  /// What suggestions say in their own words: "thanks" → "Thank you."
  ByName<std::string> phrases;
  /// How its words inflect.
  Inflections inflections;
  /// Words that are also seen when masked or in leet, sorted.
  std::vector<std::string> disguised;
  /// Those of them that are a whole entry: "sake" is one only in "for fuck's sake".
  std::vector<std::string> disguised_alone;
  /// Whether lines have keys, so that what cannot match is passed over. Off: for tests.
  bool passes_over = true;

  WordId word_id(std::string_view word) const { return words.find(word); }
  /// The words for a key; "[…]" where the language has none.
  const std::string& phrase(std::string_view key) const;
  template <std::size_t N>
  const std::string& phrase(const char (&key)[N]) const {
    const auto* found = phrases.of_literal(key);
    return found != nullptr ? *found : phrase(std::string_view(key, N - 1));
  }
  bool has(std::string_view slot) const { return slots.contains(slot); }
};

/// Builds a lexicon from the files of one language, whose paths end in
/// <folder>/<slot>.txt, /inflections.txt, /spellings.txt, /agreement.txt or
/// /phrases.txt. What is wrong goes to `sink`;
/// the rest still counts.
Lexicon build_lexicon(std::span<const File> files, Diagnostics& sink);

/// Makes a word known that no dictionary holds (a rule's own), so that its stretched
/// spellings are seen through.
void add_word(Lexicon& lexicon, std::string_view word);

/// The words of an entry as the line has them: "half-baked" is three, "sam's" two.
std::vector<std::string> split_words(std::string_view entry);

}  // namespace aside
