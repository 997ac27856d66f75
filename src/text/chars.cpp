#include "text/chars.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace aside {

char32_t decode(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), code);
  return static_cast<char32_t>(code);
}

void encode(char32_t code, std::string& out) {
  char bytes[U8_MAX_LENGTH];
  int length = 0;
  UBool error = false;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<UChar32>(code), error);
  if (!error) out.append(bytes, static_cast<std::size_t>(length));
}

CharClass class_of(char32_t code) {
  if (code < 0x80) {
    const auto c = static_cast<char>(code);
    if (is_ascii_letter(c)) return CharClass::Letter;
    if (is_digit(c)) return CharClass::Digit;
    if (c == '\n' || c == '\r') return CharClass::Newline;
    return is_space(c) ? CharClass::Space : CharClass::Other;
  }
  const auto c = static_cast<UChar32>(code);
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER: return CharClass::Letter;
    case U_WB_NUMERIC: return CharClass::Digit;
    case U_WB_EXTEND:
    case U_WB_ZWJ:
    case U_WB_FORMAT: return CharClass::Mark;
    case U_WB_KATAKANA: return CharClass::Joined;
    case U_WB_NEWLINE: return CharClass::Newline;
    default: break;
  }
  if (u_isUWhiteSpace(c)) return CharClass::Space;
  return u_isalpha(c) ? CharClass::Joined : CharClass::Other;
}

char32_t base_letter(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString letters;
  if (U_SUCCESS(status) && nfd->getDecomposition(static_cast<UChar32>(code), letters))
    return static_cast<char32_t>(letters.char32At(0));
  return code;
}

}  // namespace aside
