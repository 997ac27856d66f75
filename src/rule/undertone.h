#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/key.h"
#include "base/stored.h"

namespace aside {

/// What words, and two words in a row, say of a message when they are taken together. None of them
/// is hard by itself; a message that is full of those that people use to hold something against
/// somebody leans that way. Lines of rules/<lang>/weights/undertone.txt:
///
///     @fewest    <n>             of fewer words and pairs than these a message leans nowhere
///     @bias      <weight>        what all weigh before the first word
///     @level     <name> <lean>   a signal that rules may ask for: the message leans so far, or, below
///                                zero, so far the other way
///     <word>     <weight>        words as rules match them (lexicon/line.h)
///     <word> <word> <weight>
///
/// Two words that are told as one by their hashes are a matter of one in some millions.
/// A message leans by the bias and the sum of the weights over the square root of their number, each word and pair
/// counted once: a logistic regression on rows of length one, sixteen times its log odds.
struct Undertone {
  struct Level {
    std::string name;
    int lean = 0;
  };
  static constexpr int nowhere = 0, heaviest = 127;

  int fewest = 0, bias = 0;
  std::vector<Level> levels;
  Stored<std::uint32_t> slots;  // an open table, a power of two or empty: 24 bits of a hash, 8 of the weight, which is not 0

  const Level* level(std::string_view name) const;
};

/// Adds what files say: of a word that stands in several the last counts, as of a level.
class UndertoneReader {
 public:
  void read(const File& file, Diagnostics& sink);
  Undertone made() const;

 private:
  Undertone undertone_;
  std::map<std::uint64_t, int> weights_;
  bool read_line(const std::vector<std::string>& fields, int value);
};

/// How a message leans, word by word. Linear. `seen` is its own, kept by who makes it from message to message.
class Leaning {
 public:
  Leaning(const Undertone& undertone, std::vector<std::uint64_t>& seen);
  /// What the next word weighs, and with the word before it; 0 for what was counted already or weighs nothing.
  int add(Key word);
  /// Of all words so far.
  int lean() const;

 private:
  const Undertone& undertone_;
  std::vector<std::uint64_t>& seen_;  // slots, a bit each
  Key before_ = 0;
  int sum_ = 0, count_ = 0;
  int weigh(std::uint64_t hash);
};

}  // namespace aside
