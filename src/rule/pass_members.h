#pragma once

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/bytes.h"

// Passing several values, and maps, which are written sorted (base/bytes.h).
namespace aside {

template <class Bytes, class... Members>
void pass_all(Bytes& bytes, Members&... members) {
  (pass(bytes, members), ...);
}

/// `Part` is const when writing.
template <class Bytes, class Part>
using In = std::conditional_t<Bytes::writing, const Part, Part>;

template <class Key, class Map>
void pass_map(BytesOut& bytes, const Map& map) {
  bytes.plain(static_cast<std::uint64_t>(map.size()));
  std::vector<const typename Map::value_type*> sorted;
  for (const auto& each : map) sorted.push_back(&each);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  for (const auto* each : sorted) pass_all(bytes, each->first, each->second);
}
template <class Key, class Map>
void pass_map(BytesIn& bytes, Map& map) {
  std::uint64_t size = 0;
  bytes.plain(size);
  if constexpr (requires { map.reserve(size); }) map.reserve(std::min<std::uint64_t>(size, 1U << 16U));
  for (std::uint64_t i = 0; i < size && bytes.sound(); ++i) {
    Key key;
    pass(bytes, key);
    pass(bytes, map[std::move(key)]);
  }
}

}  // namespace aside
