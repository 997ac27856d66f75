#include "lexicon/trie.h"

#include <doctest/doctest.h>

#include <set>
#include <utility>
#include <vector>

using namespace aside;

namespace {

using Words = std::vector<WordId>;

std::vector<TagId> tags_at(const Trie& trie, std::uint32_t node) {
  const auto tags = trie.tags(node);
  return {tags.begin(), tags.end()};
}

}  // namespace

TEST_CASE("an entry's words lead to its tags, in the order in which they were added") {
  TrieBuilder builder;
  builder.add(Words{1, 2}, 7);
  builder.add(Words{1, 2}, 5);
  builder.add(Words{1, 2}, 7);
  builder.add(Words{1}, 9);
  const auto trie = builder.finish();
  const auto first = trie.next(0, 1);
  REQUIRE(first != 0);
  CHECK(tags_at(trie, first) == std::vector<TagId>{9});
  CHECK(tags_at(trie, trie.next(first, 2)) == std::vector<TagId>{7, 5});
  CHECK(trie.next(first, 1) == 0);
  CHECK(trie.next(0, 2) == 0);
  CHECK(trie.next(0, 1000) == 0);
}

TEST_CASE("a gap is a way of its own, shared by the entries that have it") {
  TrieBuilder builder;
  builder.add(Words{1, 0, 2}, 7);
  builder.add(Words{1, 0, 3}, 8);
  const auto trie = builder.finish();
  const auto gap = trie.gap(trie.next(0, 1));
  REQUIRE(gap != 0);
  CHECK(tags_at(trie, trie.next(gap, 2)) == std::vector<TagId>{7});
  CHECK(tags_at(trie, trie.next(gap, 3)) == std::vector<TagId>{8});
  CHECK(trie.gap(gap) == 0);
}

TEST_CASE("every edge is listed once, and leads where `next` does") {
  TrieBuilder builder;
  for (WordId a = 1; a <= 30; ++a)
    for (WordId b = 1; b <= 30; ++b) builder.add(Words{a, b}, a * 100 + b);
  const auto trie = builder.finish();
  std::set<std::pair<std::uint32_t, WordId>> seen;
  for (const auto& edge : trie.edges()) {
    CHECK(seen.emplace(edge.from, edge.word).second);
    CHECK(trie.next(edge.from, edge.word) == edge.to);
  }
  CHECK(seen.size() == 30 + 30 * 30);
  CHECK(trie.size() == 1 + seen.size());
}

TEST_CASE("a trie without entries leads nowhere") {
  CHECK(TrieBuilder().finish().next(0, 1) == 0);
  CHECK(TrieBuilder().finish().edges().empty());
}
