#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aside {

/// Which runs of three bytes a text holds. One may seem to be there that is not, never the other
/// way round. Two kilobytes; made in one pass over the text.
class Trigrams {
 public:
  explicit Trigrams(std::string_view text);

  /// False: the three bytes follow each other nowhere in the text.
  bool may_hold(unsigned char first, unsigned char second, unsigned char third) const { return seen_[place(first, second, third)]; }

 private:
  static constexpr std::size_t size = 1U << 14U;
  static std::size_t place(std::uint32_t first, std::uint32_t second, std::uint32_t third) {
    return (first * 0x3a5U ^ second * 0x95U ^ third * 0x1fU) % size;
  }
  std::bitset<size> seen_;
};

/// The expression without those alternatives that hold bytes which the text lacks. In that text it
/// matches at the same places and with the same groups, and RE2 compiles it in a small part of the
/// time: most of an expression is words and tags that are somewhere in the language, not in the line.
/// Of an expression that holds what `make_pattern` does not write everything is kept. Nothing:
/// it matches nowhere in the text. Costs one pass over the expression.
std::optional<std::string> narrowed(std::string_view regex, const Trigrams& text);

}  // namespace aside
