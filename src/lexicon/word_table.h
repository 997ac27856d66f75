#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "base/stored.h"

namespace aside {

using WordId = std::uint32_t;  // 0: a word that nothing knows

/// Words and their numbers, from 1 in the order in which they were added. An open table of
/// keys; looking up costs one comparison of letters.
class WordTable {
 public:
  struct Slot {
    Key key = 0;
    WordId word = 0;
  };
  struct Parts {
    Stored<Slot> slots;            // a power of two, at most half full
    Stored<std::uint32_t> begin;   // word i is text [begin[i - 1], begin[i])
    Stored<char> text;
  };

  WordTable() = default;
  explicit WordTable(Parts parts) : parts_(std::move(parts)) {}

  WordId find(std::string_view word) const { return find(word, key_of(word)); }
  WordId find(std::string_view word, Key key) const;
  WordId add(std::string_view word);
  std::string_view text(WordId word) const;
  std::size_t size() const { return parts_.begin.empty() ? 0 : parts_.begin.size() - 1; }
  const Parts& parts() const { return parts_; }

 private:
  void grow();
  void put(Key key, WordId word);

  Parts parts_;
};

}  // namespace aside
