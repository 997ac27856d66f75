// The rules of UAX #29 over ICU's properties, without a break iterator: opening one costs
// more than a chat message does.
#include "text/cluster.h"

#include <unicode/uchar.h>

#include "text/chars.h"

namespace aside {
namespace {

int kind_of(char32_t code) {
  return u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_GRAPHEME_CLUSTER_BREAK);
}

bool pictographic(char32_t code) {
  return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool hangul_goes_on(int before, int after) {
  switch (before) {
    case U_GCB_L:
      return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV || after == U_GCB_LVT;
    case U_GCB_LV:
    case U_GCB_V: return after == U_GCB_V || after == U_GCB_T;
    case U_GCB_LVT:
    case U_GCB_T: return after == U_GCB_T;
    default: return false;
  }
}

bool control(int kind) {
  return kind == U_GCB_CONTROL || kind == U_GCB_CR || kind == U_GCB_LF;
}

}  // namespace

std::size_t cluster_end(std::string_view text, std::size_t at) {
  const char first = text[at], second = byte_at(text, at + 1);
  if (is_ascii(first) && is_ascii(second)) return at + (first == '\r' && second == '\n' ? 2 : 1);

  char32_t code = decode(text, at);
  int kind = kind_of(code);
  bool picture = pictographic(code);         // a picture and its modifiers so far
  bool joined_picture = false;               // … and a joiner last
  bool odd_flag = kind == U_GCB_REGIONAL_INDICATOR;
  while (at < text.size()) {
    if (control(kind)) return at;
    std::size_t next = at;
    code = decode(text, next);
    const int after = kind_of(code);
    const bool extends =
        after == U_GCB_EXTEND || after == U_GCB_ZWJ || after == U_GCB_SPACING_MARK;
    if (extends) {
      joined_picture = picture && after == U_GCB_ZWJ;
      picture = picture && after != U_GCB_SPACING_MARK;
    } else if (control(after)) {
      return at;
    } else if (odd_flag && kind == U_GCB_REGIONAL_INDICATOR && after == U_GCB_REGIONAL_INDICATOR) {
      odd_flag = false;
    } else if (joined_picture && pictographic(code)) {
      joined_picture = false;
    } else if (kind != U_GCB_PREPEND && !hangul_goes_on(kind, after)) {
      return at;
    } else {
      picture = pictographic(code);
      odd_flag = after == U_GCB_REGIONAL_INDICATOR;
    }
    kind = after;
    at = next;
  }
  return at;
}

bool is_emoji(std::string_view cluster) {
  std::size_t at = 0;
  const char32_t base = decode(cluster, at);
  const auto c = static_cast<UChar32>(base);
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) return true;
  // Letters in boxes are letters, !! and ?! are marks: they are folded, not shown.
  if ((base >= 0x1F130 && base <= 0x1F189) || base == 0x203C || base == 0x2049) return false;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return true;
  if (!u_hasBinaryProperty(c, UCHAR_EMOJI)) return pictographic(base);
  bool asked = false;
  for (int i = 0; i < 3 && at < cluster.size(); ++i) {
    const char32_t code = decode(cluster, at);
    if (code == 0xFE0E) return false;
    asked = asked || code == 0xFE0F || code == 0x20E3;
  }
  // © ® ™ ℹ are words' company unless a picture is asked for; ☹ ❤ ✌ are pictures.
  return asked || (pictographic(base) && base >= 0x2190 && !(base >= 0x2100 && base < 0x2190));
}

}  // namespace aside
