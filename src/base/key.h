#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace aside {

/// A number for a word: equal words have equal keys, and unequal ones nearly always
/// unequal. For passing over what cannot match; never for saying that something does.
/// Eight bytes at a time, multiplied and folded, as wyhash does.
using Key = std::uint32_t;

inline Key key_of(std::string_view word) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = word.size() * odd;
  const char* at = word.data();
  std::size_t left = word.size();
  const auto mix = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * odd;
    hash ^= hash >> 32U;
  };
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, at, 8);
    mix(part);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, at, left);
  mix(rest);
  return static_cast<Key>(hash ^ (hash >> 29U));
}

}  // namespace aside
