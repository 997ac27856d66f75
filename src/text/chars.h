#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aside {

/// What a character does at the edge of a word.
enum class CharClass {
  Letter,     // of an alphabet
  Digit,
  Mark,       // combining: belongs to what stands before it
  Joined,     // of a script that puts no space between words: ICU decides
  Space,
  Newline,
  Other,
};

/// The code point at `at`, which moves past it. An invalid byte is U+FFFD.
char32_t decode(std::string_view text, std::size_t& at);
void encode(char32_t code, std::string& out);
CharClass class_of(char32_t code);
/// The letter under its accents: e for é.
char32_t base_letter(char32_t code);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || is_upper(c); }
constexpr bool is_ascii_word(char c) { return is_digit(c) || is_ascii_letter(c); }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
/// A letter, a digit, or a piece of anything beyond ASCII: enough to see a word's edge.
constexpr bool is_wordish(char c) { return is_ascii_word(c) || !is_ascii(c); }

/// The byte at `at`, or NUL when that lies outside.
constexpr char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}
constexpr char byte_before(std::string_view text, std::size_t at) {
  return at > 0 && at <= text.size() ? text[at - 1] : '\0';
}

}  // namespace aside
