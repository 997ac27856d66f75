// Ranges of East Asian Width (W, F) and of default-emoji characters, coarse where a block is
// mostly wide: good enough to put a line under words. ICU stays in text/.
#include "report/width.h"

#include <algorithm>
#include <iterator>

#include "base/diagnostic.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

struct Range {
  char32_t first, last;
};

constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440},
    {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

constexpr Range joining[] = {  // belongs to the letter before it
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x064B, 0x065F},
    {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},   {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},   {0x200B, 0x200D},   {0x2060, 0x2064},   {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},   {0xFEFF, 0xFEFF},   {0x1F3FB, 0x1F3FF},
    {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};

constexpr Range turning[] = {  // overrides and isolates: text that reads other than it is
    {0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069},
};

bool within(char32_t value, const Range* first, const Range* last) {
  const auto* at = std::lower_bound(
      first, last, value, [](const Range& range, char32_t v) { return range.last < v; });
  return at != last && at->first <= value;
}

template <std::size_t Size>
bool within(char32_t value, const Range (&ranges)[Size]) {
  return within(value, std::begin(ranges), std::end(ranges));
}

bool is_regional(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

}  // namespace

Cluster cluster_at(std::string_view text, std::size_t at) {
  const auto base = decode(text, at);
  Cluster out{base.size, within(base.value, wide) ? std::size_t{2} : std::size_t{1}};
  if (within(base.value, joining)) out.columns = 0;
  if (base.value < 0x20) return out;
  const auto next = [&] {
    return at + out.size < text.size() ? decode(text, at + out.size) : CodePoint{0, 0, false};
  };
  if (is_regional(base.value) && is_regional(next().value)) return {out.size + next().size, 2};
  for (auto code = next(); code.size > 0 && within(code.value, joining); code = next()) {
    out.size += code.size;
    if (code.value == 0xFE0F) out.columns = 2;  // asks for the picture, not the letter
    if (code.value != 0x200D || out.columns != 2) continue;
    if (const auto joined = next(); joined.value > 0x2000) out.size += joined.size;
  }
  return out;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto cluster = cluster_at(text, at);
    at += cluster.size;
    columns += cluster.columns;
  }
  return columns;
}

std::string shown(std::string_view text, bool keep_lines) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto code = decode(text, at);
    if (!code.valid) {
      out += "\xEF\xBF\xBD";
    } else if (code.value == '\t') {
      out += "  ";
    } else if (within(code.value, turning)) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += hex[(code.value >> shift) & 0xF];
    } else {
      out += harmless(text.substr(at, code.size), keep_lines);
    }
    at += code.size;
  }
  return out;
}

}  // namespace aside
