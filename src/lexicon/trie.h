#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/stored.h"
#include "lexicon/word_table.h"

namespace aside {

using TagId = std::uint32_t;

/// All entries of all dictionaries, by their words. Node 0 is the root. Made once and then
/// only read: flat arrays, so that the compiled pack is used where it lies.
class Trie {
 public:
  struct Edge {
    std::uint32_t from = 0;
    WordId word = 0;  // 0: a free place
    std::uint32_t to = 0;
  };
  struct Parts {
    Stored<std::uint32_t> first;      // by word: the node that it leads to from the root
    Stored<Edge> edges;               // all others, an open table of a power of two
    Stored<std::uint32_t> gaps;       // by node: the one after "_", 0 if none
    Stored<std::uint32_t> tags_begin; // by node, one more at the end
    Stored<TagId> tags;
  };

  Trie() = default;
  explicit Trie(Parts parts) : parts_(std::move(parts)) {}

  /// The node that a word leads to, or 0.
  std::uint32_t next(std::uint32_t node, WordId word) const;
  std::uint32_t gap(std::uint32_t node) const { return parts_.gaps[node]; }
  std::span<const TagId> tags(std::uint32_t node) const {
    const auto begin = parts_.tags_begin[node];
    return parts_.tags.all().subspan(begin, parts_.tags_begin[node + 1] - begin);
  }
  std::size_t size() const { return parts_.gaps.size(); }
  /// Every edge, in no order.
  std::vector<Edge> edges() const;
  const Parts& parts() const { return parts_; }

 private:
  Parts parts_;
};

/// A trie that grows.
class TrieBuilder {
 public:
  /// `words` has 0 for a gap.
  void add(std::span<const WordId> words, TagId tag);
  Trie finish() const;

 private:
  struct Node {
    std::uint32_t gap = 0;
    std::vector<TagId> tags;
  };
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node and word → node
};

}  // namespace aside
