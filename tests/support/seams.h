#pragma once

#include <algorithm>
#include <sstream>
#include <string>

#include "support/english.h"

namespace aside::test {

inline std::size_t word_count(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

/// What is odd in how a message is put together and was not so in its draft; empty when nothing is.
inline std::string odd_seam(const std::string& draft, const std::string& text) {
  const auto holds = [](const std::string& in, const std::string& part) { return in.find(part) != std::string::npos; };
  for (const std::string seam : {"  ", " ,", " .", ",.", "..", ",,", "?.", "!.", ".,", " ;", ";.", "( ", " )", "()", ":.", "-."})
    if (holds(text, seam) && !holds(draft, seam)) return seam;
  for (const std::string orphan : {"And.", "But.", "So.", "Because.", " and.", " but.", " or.", " because.", " which.", " the."})
    if (holds(text, orphan) && !holds(draft, orphan)) return orphan;
  for (const std::string start : {",", ".", ";", ")", "and ", "because ", "which "})
    if (text.starts_with(start) && !draft.starts_with(start)) return "^" + start;
  const auto count = [](const std::string& in, char c) { return std::count(in.begin(), in.end(), c); };
  for (const auto* pair : {"()", "[]"})
    if (count(text, pair[0]) != count(text, pair[1]) && count(draft, pair[0]) == count(draft, pair[1])) return pair;
  if (count(text, '"') % 2 != 0 && count(draft, '"') % 2 == 0) return "\"";
  return "";
}

/// Whether more than two words in five are blanks.
inline bool is_mostly_blank(const Message& message) {
  std::size_t blank = 0;
  for (const auto span : message.blanks) blank += word_count(slice(message.text, span));
  return 5 * blank > 2 * word_count(message.text);
}

/// Whether the text has it as a word of its own, in any case of letters.
inline bool says_name(std::string_view text, std::string_view name) {
  while (name.starts_with('@')) name.remove_prefix(1);
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); };
  const auto letter = [&](std::size_t i) { return i < text.size() && std::isalnum(static_cast<unsigned char>(text[i])) != 0; };
  for (std::size_t at = 0; !name.empty() && at + name.size() <= text.size(); ++at)
    if (std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at), same) &&
        (at == 0 || !letter(at - 1)) && !letter(at + name.size()))
      return true;
  return false;
}

}  // namespace aside::test
