#include "lexicon/trie.h"

#include <algorithm>
#include <bit>

namespace aside {
namespace {

std::size_t place_of(std::uint32_t from, WordId word) {
  const auto mixed = (static_cast<std::uint64_t>(from) << 32U | word) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(mixed >> 32U);
}

}  // namespace

std::uint32_t Trie::next(std::uint32_t node, WordId word) const {
  if (node == 0) return word < parts_.first.size() ? parts_.first[word] : 0;
  const auto edges = parts_.edges.all();
  if (edges.empty()) return 0;
  const auto mask = edges.size() - 1;
  for (auto at = place_of(node, word) & mask; edges[at].word != 0; at = (at + 1) & mask)
    if (edges[at].from == node && edges[at].word == word) return edges[at].to;
  return 0;
}

std::vector<Trie::Edge> Trie::edges() const {
  std::vector<Edge> out;
  for (WordId word = 1; word < parts_.first.size(); ++word)
    if (parts_.first[word] != 0) out.push_back({0, word, parts_.first[word]});
  for (const auto& edge : parts_.edges)
    if (edge.word != 0) out.push_back(edge);
  return out;
}

void TrieBuilder::add(std::span<const WordId> words, TagId tag) {
  const auto fresh_node = [this] {
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  };
  std::uint32_t node = 0;
  for (const auto word : words) {
    if (word == 0) {
      if (nodes_[node].gap == 0) {
        const auto after = fresh_node();
        nodes_[node].gap = after;
      }
      node = nodes_[node].gap;
      continue;
    }
    auto& next = edges_[static_cast<std::uint64_t>(node) << 32U | word];
    if (next == 0) next = fresh_node();
    node = next;
  }
  auto& tags = nodes_[node].tags;
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
}

Trie TrieBuilder::finish() const {
  Trie::Parts parts;
  auto& begin = parts.tags_begin.own();
  begin.push_back(0);
  for (const auto& node : nodes_) {
    parts.gaps.own().push_back(node.gap);
    parts.tags.own().insert(parts.tags.own().end(), node.tags.begin(), node.tags.end());
    begin.push_back(static_cast<std::uint32_t>(parts.tags.size()));
  }
  auto& first = parts.first.own();
  auto& edges = parts.edges.own();
  edges.resize(std::bit_ceil(2 * edges_.size() + 1));
  for (const auto& [key, to] : edges_) {
    const auto from = static_cast<std::uint32_t>(key >> 32U);
    const auto word = static_cast<WordId>(key);
    if (from == 0) {
      if (first.size() <= word) first.resize(word + 1);
      first[word] = to;
      continue;
    }
    auto at = place_of(from, word) & (edges.size() - 1);
    while (edges[at].word != 0) at = (at + 1) & (edges.size() - 1);
    edges[at] = {from, word, to};
  }
  return Trie(std::move(parts));
}

}  // namespace aside
