#include "audit/digest.h"

#include <array>
#include <bit>
#include <cstdint>

namespace aside {
namespace {

using Word = std::uint64_t;

struct State {
  Word v0, v1, v2, v3;
  void rounds(int count) {
    while (count-- > 0) {
      v0 += v1;
      v2 += v3;
      v1 = std::rotl(v1, 13) ^ v0;
      v3 = std::rotl(v3, 16) ^ v2;
      v0 = std::rotl(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = std::rotl(v1, 17) ^ v2;
      v3 = std::rotl(v3, 21) ^ v0;
      v2 = std::rotl(v2, 32);
    }
  }
};

Word little_endian(std::string_view bytes) {
  Word out = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) out = out << 8 | static_cast<unsigned char>(bytes[i - 1]);
  return out;
}

std::array<Word, 2> siphash(std::string_view text, Word k0, Word k1) {
  State s{0x736f6d6570736575 ^ k0, 0x646f72616e646f6d ^ k1 ^ 0xee, 0x6c7967656e657261 ^ k0, 0x7465646279746573 ^ k1};
  const Word size = text.size();
  for (; text.size() >= 8; text.remove_prefix(8)) {
    const auto m = little_endian(text.substr(0, 8));
    s.v3 ^= m;
    s.rounds(2);
    s.v0 ^= m;
  }
  const auto last = little_endian(text) | size << 56;
  s.v3 ^= last;
  s.rounds(2);
  s.v0 ^= last;
  s.v2 ^= 0xee;
  s.rounds(4);
  const auto first = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
  s.v1 ^= 0xdd;
  s.rounds(4);
  return {first, s.v0 ^ s.v1 ^ s.v2 ^ s.v3};
}

}  // namespace

std::string digest(std::string_view text, std::string_view key) {
  const auto keys = key.size() == 16
      ? std::array<Word, 2>{little_endian(key.substr(0, 8)), little_endian(key.substr(8))}
      : siphash(key, 0, 0);
  const auto hash = siphash(text, keys[0], keys[1]);
  constexpr std::string_view hexes = "0123456789abcdef";
  std::string out;
  for (const auto word : hash)
    for (int byte = 0; byte < 8; ++byte) {
      const auto value = word >> (8 * byte) & 0xFF;
      out += hexes[value >> 4];
      out += hexes[value & 15];
    }
  return out;
}

}  // namespace aside
