#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/chars.h"

// Where a glance may end a word, a number or a sign: in front of what any reader takes for something else.
namespace aside {

constexpr std::size_t longest_glanced = 48;  // bytes of a word, a ticket, a mention

inline bool ends(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

inline bool is_mark(char c) { return std::string_view(",.?!;:").find(c) != std::string_view::npos; }

/// White space, one mark and white space, or the stops of "well...".
inline bool ends_behind_marks(std::string_view text, std::size_t end) {
  if (ends(text, end)) return true;
  if (!is_mark(text[end])) return false;
  const auto stops = std::min(text.find_first_not_of('.', end), text.size());
  return ends(text, end + 1) || (stops > end && ends(text, stops));
}

/// The same, or first a bracket that closes.
inline bool stands_alone(std::string_view text, std::size_t end) {
  return ends_behind_marks(text, byte_at(text, end) == ')' ? end + 1 : end);
}

inline std::size_t letters_end(std::string_view text, std::size_t at) {
  while (is_ascii_letter(byte_at(text, at))) ++at;
  return at;
}

}  // namespace aside
