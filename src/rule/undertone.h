#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/key.h"
#include "base/stored.h"
#include "rule/table_lines.h"
#include "rule/weights.h"

namespace aside {

/// What words, and two or three words in a row, say of a message when they are taken together. None of them
/// is hard by itself; a message that is full of those that people use to hold something against
/// somebody leans that way. Lines of rules/<lang>/weights/undertone.txt:
///
///     @fewest    <n>             of fewer words and rows than these a message leans nowhere
///     @bias      <weight>        what all weigh before the first word
///     @level     <name> <lean>   a signal that rules may ask for: the message leans so far, or, below
///                                zero, so far the other way
///     <word>     <weight>        words and marks as rules match them (lexicon/line.h)
///     <word> <word> <weight>     in rows also "<name>" and "<number>": see StandIn
///     <word> <word> <word> <weight>
///
/// A row is of words that have a line of their own, if only with 0, and what stands in for others; no row goes over
/// any other word. A message leans by the bias and the sum of the weights over the square root of their number, each
/// counted once: a logistic regression on rows of length one, sixteen times its log odds.
/// Words are told apart by 37 bits of a hash: one that is not in the table weighs something about once in five millions.
struct Undertone {
  struct Level {
    std::string name;
    int lean = 0;
  };
  static constexpr int nowhere = 0, heaviest = 127;

  int fewest = 0, bias = 0;
  std::vector<Level> levels;
  // An open table, a power of two or empty: 24 bits of a hash, never all 0, and 8 of the weight. Three in eight are free.
  Stored<std::uint32_t> slots;

  const Level* level(std::string_view name) const;
};

constexpr std::size_t longest_row = 3;

/// What stands in a row for a word that the table does not have.
enum class StandIn : std::uint8_t { Nothing, Name, Number };

/// A word of a message on its way to the table.
struct TonedWord {
  Key key = 0;
  StandIn stand_in = StandIn::Nothing;
};

/// Adds what files say: a word stands in a file once, and of several files the last counts, as of a level.
class UndertoneReader {
 public:
  void read(const File& file, Diagnostics& sink);
  Undertone made() const;

 private:
  Undertone undertone_;
  std::map<std::uint64_t, Weights::Weight> weights_;  // by the hash of the words
  /// The line of the same file where the words stood already, or 0; nothing where it is no line of such a table.
  std::optional<std::size_t> take(const TableLine& line, int value, const std::string& file);
};

/// What was counted already. Kept from message to message, so that nothing is allocated or cleared that was not used.
struct Counted {
  std::vector<std::uint64_t> bits;    // of slots, all 0 between two messages
  std::vector<std::uint32_t> slots;
};

/// How a message leans, word by word. Linear. `counted` outlives it and serves one message at a time.
class Leaning {
 public:
  Leaning(const Undertone& undertone, Counted& counted);
  ~Leaning();
  Leaning(const Leaning&) = delete;
  Leaning& operator=(const Leaning&) = delete;
  /// So many words are too few to lean anywhere.
  static bool too_few(std::size_t words, const Undertone& undertone) { return longest_row * words < static_cast<std::size_t>(std::max(undertone.fewest, 0)); }
  /// What the next word weighs, and the rows that end with it; 0 for what was counted already or weighs nothing.
  int add(TonedWord word);
  /// No row goes over this place.
  void pause() { before_ = before_that_ = 0; }
  /// Of all words so far.
  int lean() const;

 private:
  const Undertone& undertone_;
  Counted& counted_;
  Key before_ = 0, before_that_ = 0;
  int sum_ = 0, count_ = 0;
  std::optional<std::size_t> find(std::uint64_t hash) const;
  int count(std::optional<std::size_t> slot);
};

}  // namespace aside
