// ICU's words, put together again where people have hidden one behind marks.
#include "text/words.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t longest_part = 16;  // of a masked word, on each side of a mask

/// Words that begin with an apostrophe.
constexpr auto elisions = std::to_array<std::string_view>({
    "'bout", "'cause", "'cos", "'coz", "'cuz", "'d", "'em", "'ere", "'im", "'ll", "'m", "'n'",
    "'nuff", "'re", "'round", "'s", "'til", "'till", "'tis", "'twas", "'ve",
});

bool consonant(char c) { return is_ascii_letter(c) && std::string_view("aeiouy").find(c) == std::string_view::npos; }

bool vowelless(std::string_view part) { return std::all_of(part.begin(), part.end(), consonant); }

/// The ASCII letters from `at` on, as far as a masked word reaches.
std::string_view part_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + longest_part && is_ascii_letter(byte_at(text, end))) ++end;
  return text.substr(at, end - at);
}

/// The length of the mask that goes on at `at` after the letters `before` of the word, or 0.
std::size_t mask_length(std::string_view text, std::size_t at, std::string_view before) {
  const char c = byte_at(text, at);
  if (std::string_view("*#%@$!-.").find(c) == std::string_view::npos || c == '\0') return 0;
  std::size_t run = 0;
  while (run < longest_part && byte_at(text, at + run) == c) ++run;
  const auto drawn = [](char d) { return d == '@' || d == '$' || d == '!'; };
  if (run == 1 && drawn(c) && drawn(byte_at(text, at + 1)) && is_ascii_letter(byte_at(text, at + 2)))
    return 2;  // "b@$tard"
  const char next = byte_at(text, at + run);
  const bool inside = is_ascii_letter(next);
  const auto after = part_at(text, at + run);
  switch (c) {
    case '*':
    case '#':
    case '%':
    case '$':
    case '@':
      if (inside) return run == 1 || (c != '@' && c != '%') ? run : 0;
      if (c == '@' || is_wordish(next)) return 0;
      if (c == '%') return 0;
      return run >= 2 ? run : (c == '#' && before.size() == 1 ? run : 0);  // c#
    case '!':  // "sh!t", not "stop!you"
      return run == 1 && inside && (vowelless(before) || after.size() <= 2) ? 1 : 0;
    case '-':
      if (run >= 2) return before.size() <= 2 && (inside ? after.size() <= 3 : !is_wordish(next)) ? run : 0;
      [[fallthrough]];
    default:  // "sh-t" and "f.ck", not "half-baked"
      return run == 1 && inside && before.size() <= 3 && vowelless(before) && vowelless(after) &&
                     before.size() + after.size() >= 3 && before.size() + after.size() <= 6 &&
                     !is_wordish(byte_at(text, at + 1 + after.size()))
                 ? 1 : 0;
  }
}

/// Three or more single letters with the same one character between them: "i d i o t".
std::optional<WordRead> spelled_out(std::string_view text, std::size_t at) {
  const char mark = byte_at(text, at + 1);
  if (!is_ascii_letter(text[at]) || std::string_view(" .-_*").find(mark) == std::string_view::npos ||
      mark == '\0' || is_wordish(byte_before(text, at)))
    return std::nullopt;
  WordRead read{at + 1, std::string(1, text[at])};
  while (byte_at(text, read.end) == mark && is_ascii_word(byte_at(text, read.end + 1)) &&
         !is_wordish(byte_at(text, read.end + 2))) {
    read.word += text[read.end + 1];
    read.end += 2;
  }
  // "u.s.a." is dotted; "i. d" is not reached
  const std::size_t enough = mark == '.' && byte_at(text, read.end) == '.' ? 5 : 3;
  if (read.word.size() < enough) return std::nullopt;
  if (byte_at(text, read.end) == '\'') return std::nullopt;  // "a b c's"
  if (std::any_of(read.word.begin(), read.word.end(), is_digit)) return std::nullopt;
  return read;
}

/// "e.g.", "a.m.", "u.s.": single letters, each with its full stop.
std::size_t dotted_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + 12 && is_ascii_letter(byte_at(text, end)) && byte_at(text, end + 1) == '.') end += 2;
  if (end < at + 4 || is_wordish(byte_at(text, end)) || byte_at(text, end) == '.') return at;
  return end;
}

/// Whether a word can begin with the character at `at`.
bool begins_word(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_ascii(c)) return is_ascii_word(c) || c == '_';
  const auto kind = class_of(decode(text, at));
  return kind == CharClass::Letter || kind == CharClass::Digit || kind == CharClass::Joined;
}

/// ICU's word from `at` on. Chat leaves out the space after a full stop: ICU would take
/// "it.he" for one word, and "b@" too.
std::size_t part_end(std::string_view text, std::size_t at, WordBreaks& breaks) {
  if (const auto end = plain_word_end(text, at); end > at) return end;
  const auto end = breaks.after(at);
  const auto part = text.substr(at, end - at);
  for (auto stop = part.find_first_of(".@", 1); stop < part.size(); stop = part.find_first_of(".@", stop + 1))
    if (part[stop] == '@' || !is_digit(byte_at(part, stop + 1))) return at + stop;
  return end;
}

}  // namespace

std::size_t elision_end(std::string_view text, std::size_t at) {
  for (const auto word : elisions) {
    const auto end = at + word.size();
    if (text.substr(at).starts_with(word) && !is_wordish(byte_at(text, end)) &&
        (byte_at(text, end) != '\'' || word.back() == '\''))
      return end;
  }
  return at;
}

std::optional<WordRead> word_at(std::string_view text, std::size_t at, WordBreaks& breaks) {
  const auto as_written = [&](std::size_t end) {
    return WordRead{end, std::string(text.substr(at, end - at))};
  };
  if (text[at] == '\'') {
    const auto end = elision_end(text, at);
    return end > at ? std::optional(as_written(end)) : std::nullopt;
  }
  if (is_ascii_letter(text[at])) {
    if (auto read = spelled_out(text, at)) return read;
    if (const auto end = dotted_end(text, at); end > at) return as_written(end);
    if (text.substr(at).starts_with("c++")) return as_written(at + 3);
  }
  std::size_t end = at;
  if (text[at] == '$' && is_ascii_letter(byte_at(text, at + 1)) && is_ascii_letter(byte_at(text, at + 2)))
    ++end;  // "$tupid"
  else if (text[at] == '!' && is_ascii_letter(byte_at(text, at + 1)) && byte_at(text, at + 2) == '!' &&
           is_ascii_letter(byte_at(text, at + 3)) && !is_wordish(byte_before(text, at)))
    ++end;  // "!d!ot", not "!ping"
  else if (!begins_word(text, at))
    return std::nullopt;
  for (;;) {
    const auto part = end;
    end = part_end(text, part, breaks);
    if (end - part > longest_part || !is_wordish(text[end - 1])) break;
    const auto mask = mask_length(text, end, text.substr(part, end - part));
    if (mask == 0) break;
    end += mask;
    if (!is_wordish(byte_at(text, end))) break;
  }
  const auto read = text.substr(at, end - at);
  if (std::none_of(read.begin(), read.end(), is_wordish)) return std::nullopt;  // "__"
  return as_written(end);
}

}  // namespace aside
