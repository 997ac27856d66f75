#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aside {

/// One code point of a text: U+FFFD for bytes that are not UTF-8.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t size = 1;  // in bytes
  bool valid = false;
};

/// The code point at byte `at`, which must lie within `text`. A broken sequence is as
/// long as its longest sound beginning, as browsers and Python have it.
CodePoint decode(std::string_view text, std::size_t at);

/// `text` with U+FFFD in place of what is not UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace aside
