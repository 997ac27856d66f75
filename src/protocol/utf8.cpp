// The table of well-formed sequences of the Unicode standard (3-7): the first byte says how
// many follow and how far the second may range; surrogates and overlong forms fall out.
#include "protocol/utf8.h"

namespace aside {

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1, true};
  std::size_t follow = 0;
  unsigned lowest = 0x80, highest = 0xBF;
  char32_t value = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    follow = 1;
    value = first & 0x1F;
  } else if (first >= 0xE0 && first <= 0xEF) {
    follow = 2;
    value = first & 0x0F;
    if (first == 0xE0) lowest = 0xA0;
    if (first == 0xED) highest = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    follow = 3;
    value = first & 0x07;
    if (first == 0xF0) lowest = 0x90;
    if (first == 0xF4) highest = 0x8F;
  } else {
    return {};
  }
  for (std::size_t i = 1; i <= follow; ++i) {
    if (at + i >= text.size() || byte(at + i) < lowest || byte(at + i) > highest)
      return {0xFFFD, i, false};
    value = (value << 6) | (byte(at + i) & 0x3F);
    lowest = 0x80;
    highest = 0xBF;
  }
  return {value, follow + 1, true};
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto code = decode(text, at);
    out += code.valid ? text.substr(at, code.size) : std::string_view("\xEF\xBF\xBD");
    at += code.size;
  }
  return out;
}

}  // namespace aside
