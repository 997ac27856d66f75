// Names that point at somebody or something: @sam, OPS-77, #4551, !482, #ops-eu.
#include "text/atoms.h"
#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t longest_name = 80;

bool after_word(std::string_view text, std::size_t at) {
  return is_wordish(byte_before(text, at));
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  const auto limit = std::min(text.size(), at + longest_name);
  while (at < limit && is_digit(text[at])) ++at;
  return at;
}

/// Letters, digits and what joins them, which never stands last.
std::size_t name_end(std::string_view text, std::size_t at, std::string_view joins) {
  const auto limit = std::min(text.size(), at + longest_name);
  std::size_t end = at;
  for (; at < limit; ++at) {
    if (is_wordish(text[at]) || text[at] == '_') end = at + 1;
    else if (joins.find(text[at]) == std::string_view::npos) break;
  }
  // Never in the middle of a character.
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end;
}

}  // namespace

std::size_t mention_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (text[at] != '@' || after_word(text, at)) return at;
  const char first = byte_at(text, at + 1);
  if (!is_wordish(first) || is_digit(first)) return at;
  const auto end = name_end(text, at + 1, ".-");
  return end > at + 1 ? end : at;
}

std::size_t ticket_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (after_word(text, at)) return at;
  if (text[at] == '#' || text[at] == '!') {
    const auto end = digits_end(text, at + 1);
    return end > at + 1 && !is_wordish(byte_at(text, end)) ? end : at;
  }
  if (!is_ascii_letter(text[at])) return at;
  std::size_t key = at;
  while (key < at + 12 && is_ascii_word(byte_at(text, key))) ++key;
  if (byte_at(text, key) != '-' || key < at + 2 || is_digit(text[key - 1])) return at;
  const auto end = digits_end(text, key + 1);
  if (end == key + 1 || is_wordish(byte_at(text, end))) return at;
  for (const char c : scan.original(at, key))
    if (!is_upper(c) && !is_digit(c)) return at;
  return end;
}

std::size_t channel_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (text[at] != '#' || after_word(text, at) || byte_before(text, at) == '#') return at;
  if (!is_wordish(byte_at(text, at + 1))) return at;
  return name_end(text, at + 1, "-");
}

}  // namespace aside
