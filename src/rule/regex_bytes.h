#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace aside {

/// What a byte is in an expression that `make_pattern` writes. A letter, a digit or anything beyond ASCII is
/// Plain; "?", "*", "+", "{" are a Suffix; what else does not stand for itself is Special. What is left,
/// as a blank, stands for itself, and below Suffix all do.
enum class RegexByte : std::uint8_t { Other, Plain, Suffix, Special };

inline constexpr auto regex_bytes = [] {
  std::array<RegexByte, 256> all{};
  for (unsigned c = 0; c < 256; ++c)
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80) all[c] = RegexByte::Plain;
  for (const unsigned char c : std::string_view(".()|[]}^$\\")) all[c] = RegexByte::Special;
  for (const unsigned char c : std::string_view("?*+{")) all[c] = RegexByte::Suffix;
  all[0] = RegexByte::Special;
  return all;
}();

inline RegexByte kind_of(char c) { return regex_bytes[static_cast<unsigned char>(c)]; }

/// How a phrase's gap ends: up to four words, as few as will do.
inline constexpr std::string_view gap_ending = "{0,4}?";

}  // namespace aside
