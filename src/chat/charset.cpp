// Sound sequences of several bytes are nearly never an accident: they decide against
// single-byte letters, of which a line cut in the middle of a character has one.
#include "chat/charset.h"

#include <cstddef>

#include "protocol/utf8.h"

namespace aside {
namespace {

/// 0x80 to 0x9F of Windows-1252; its five gaps stay control characters.
constexpr char16_t upper[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append(std::string& out, char16_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | point >> 6);
    out += static_cast<char>(0x80 | (point & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | point >> 12);
    out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (point & 0x3F));
  }
}

}  // namespace

std::string as_utf8(std::string_view bytes) {
  std::size_t sound = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = decode(bytes, at);
    if (!point.valid) ++broken;
    else if (point.size > 1) ++sound;
    at += point.size;
  }
  if (broken == 0) return std::string(bytes);
  if (sound >= broken) return valid_utf8(bytes);
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(out, byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte);
  }
  return out;
}

}  // namespace aside
