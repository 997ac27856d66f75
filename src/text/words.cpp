// UAX #29's words over ICU's properties, and the words that people hide from it. Only
// scripts without spaces go through ICU's dictionaries.
#include "text/words.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "text/chars.h"

namespace aside {
namespace {

constexpr std::size_t longest_part = 16;     // of a masked word, on each side of a mask
constexpr std::size_t longest_joined = 4096;  // bytes that ICU looks at at once

/// Words that begin with an apostrophe.
constexpr auto elisions = std::to_array<std::string_view>({
    "'bout", "'cause", "'cos", "'coz", "'cuz", "'d", "'em", "'ere", "'im", "'ll", "'m", "'n'",
    "'nuff", "'re", "'round", "'s", "'til", "'till", "'tis", "'twas", "'ve",
});

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_ascii(text[at])) return is_ascii_letter(text[at]);
  return class_of(decode(text, at)) == CharClass::Letter;
}

bool vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool vowelless(std::string_view part) { return std::none_of(part.begin(), part.end(), vowel); }

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
std::optional<WordRead> dotted(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + 12 && is_ascii_letter(byte_at(text, end)) && byte_at(text, end + 1) == '.') end += 2;
  if (end < at + 4 || is_wordish(byte_at(text, end)) || byte_at(text, end) == '.') return std::nullopt;
  return WordRead{end, std::string(text.substr(at, end - at))};
}

std::optional<WordRead> elision(std::string_view text, std::size_t at) {
  for (const auto word : elisions) {
    const auto end = at + word.size();
    if (text.substr(at).starts_with(word) && !is_wordish(byte_at(text, end)) &&
        (byte_at(text, end) != '\'' || word.back() == '\''))
      return WordRead{end, std::string(word)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<WordRead> word_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return elision(text, at);
  if (is_ascii_letter(text[at])) {
    if (auto read = spelled_out(text, at)) return read;
    if (auto read = dotted(text, at)) return read;
  }

  std::size_t end = at;
  if (text[at] == '$' && is_ascii_letter(byte_at(text, at + 1)) && is_ascii_letter(byte_at(text, at + 2)))
    ++end;  // "$tupid"
  std::size_t part = end;  // where the letters since the last mask began
  while (end < text.size()) {
    const char c = text[end];
    if (is_ascii_word(c)) {
      ++end;
      continue;
    }
    if (!is_ascii(c)) {
      std::size_t next = end;
      const auto kind = class_of(decode(text, next));
      if (kind != CharClass::Letter && kind != CharClass::Digit && !(kind == CharClass::Mark && end > at)) break;
      end = next;
      continue;
    }
    if (end == at && c != '_') return std::nullopt;
    const bool after_letter = end > at && is_wordish(text[end - 1]);
    if (c == '\'' && after_letter && letter_at(text, end + 1)) {
      ++end;
    } else if (c == '_' && (is_wordish(byte_at(text, end + 1)) || byte_at(text, end + 1) == '_')) {
      ++end;
    } else if (c == '+' && end == at + 1 && text[at] == 'c' && byte_at(text, end + 1) == '+') {
      end += 2;  // c++
    } else if (c == '.' && text[at] == 'v' && end > at + 1 && is_digit(text[at + 1]) &&
               is_digit(byte_at(text, end + 1))) {
      ++end;  // v2.3
    } else if (after_letter && end - part <= longest_part) {
      const auto mask = mask_length(text, end, text.substr(part, end - part));
      if (mask == 0) break;
      end += mask;
      part = end;
    } else {
      break;
    }
  }
  // A run of nothing but '_' is no word.
  if (std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                   text.begin() + static_cast<std::ptrdiff_t>(end), is_wordish))
    return std::nullopt;
  return WordRead{end, std::string(text.substr(at, end - at))};
}

std::vector<std::size_t> joined_words(std::string_view text, std::size_t at) {
  std::size_t run = at;
  while (run < text.size() && run - at < longest_joined) {
    std::size_t next = run;
    const auto kind = class_of(decode(text, next));
    if (kind != CharClass::Joined && (kind != CharClass::Mark || run == at)) break;
    run = next;
  }
  std::vector<std::size_t> ends;
  if (run == at) return ends;
  thread_local const auto breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data() + at, static_cast<std::int64_t>(run - at), &status);
  if (breaker && U_SUCCESS(status)) {
    breaker->setText(&utext, status);
    breaker->first();
    for (auto end = breaker->next(); U_SUCCESS(status) && end != icu::BreakIterator::DONE;
         end = breaker->next())
      ends.push_back(at + static_cast<std::size_t>(end));
  }
  utext_close(&utext);
  if (ends.empty()) ends.push_back(run);
  return ends;
}

}  // namespace aside
