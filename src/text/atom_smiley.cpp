#include <algorithm>
#include <array>

#include "text/atoms.h"
#include "text/chars.h"

namespace aside {
namespace {

// Folded; the longest of those that share a beginning first.
constexpr auto smileys = std::to_array<std::string_view>({
    ":-)", ":-(", ":-d", ":-p", ":-/", ":-|", ":-o", ":'-(", ":'(", ":')", ":)", ":(", ":d", ":p",
    ":/", ":|", ":o", ":3", ":*", ":]", ":[", ";-)", ";)", ";p", ";d", "=)", "=(", "=d", "=p", "</3",
    "<3", ">:(", ">:)", ">:-(", ">_<", ">.<", "xd", "-_-", "^_^", "^^", "o_o", "t_t", "\\o/",
    "(y)", "\xC2\xAF\\_(\xE3\x83\x84)_/\xC2\xAF",
});

bool glued_is_fine(std::string_view smiley) {
  return smiley == ":)" || smiley == ":(" || smiley == ";)" || smiley == ":-)" || smiley == ";-)";
}

}  // namespace

std::size_t shortcode_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (text[at] != ':' || is_wordish(byte_before(text, at))) return at;
  std::size_t end = at + 1;
  bool letter = false;
  while (end < at + 64 && (is_ascii_word(byte_at(text, end)) || byte_at(text, end) == '_' ||
                           byte_at(text, end) == '-' || byte_at(text, end) == '+')) {
    letter = letter || is_ascii_letter(text[end]);
    ++end;
  }
  const auto name = text.substr(at + 1, end - at - 1);
  if (byte_at(text, end) != ':' || name.empty()) return at;
  if (!letter && name != "+1" && name != "-1" && name != "100") return at;
  ++end;
  constexpr std::string_view tone = ":skin-tone-";
  if (text.substr(end).starts_with(tone) && byte_at(text, end + tone.size() + 1) == ':')
    end += tone.size() + 2;
  return end;
}

std::size_t smiley_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  constexpr std::string_view firsts = ":;=<>x-^ot\\(\xC2";
  if (firsts.find(text[at]) == std::string_view::npos) return at;
  const char before = byte_before(text, at);
  for (const auto smiley : smileys) {
    if (text[at] != smiley[0] || !text.substr(at).starts_with(smiley)) continue;
    const auto end = at + smiley.size();
    if (is_wordish(before) && !glued_is_fine(smiley)) continue;
    if (is_wordish(byte_at(text, end)) || (byte_at(text, end) == '/' && smiley.ends_with('/'))) continue;
    return end;
  }
  return at;
}

}  // namespace aside
