#include "text/chars.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("invalid bytes decode to U+FFFD and always move on") {
  const std::string_view text = "\xC3\xA9\xFF\xE2\x82";
  std::size_t at = 0;
  CHECK(decode(text, at) == 0xE9);
  CHECK(decode(text, at) == 0xFFFD);
  CHECK(at == 3);
  CHECK(decode(text, at) == 0xFFFD);
  CHECK(at > 3);
}

TEST_CASE("characters are classed by what they do to a word") {
  CHECK(class_of('a') == CharClass::Letter);
  CHECK(class_of(0x0436) == CharClass::Letter);
  CHECK(class_of('7') == CharClass::Digit);
  CHECK(class_of(0x0301) == CharClass::Mark);
  CHECK(class_of(0x4F60) == CharClass::Joined);
  CHECK(class_of(0x00A0) == CharClass::Space);
  CHECK(class_of('\n') == CharClass::Newline);
  CHECK(class_of(0x2192) == CharClass::Other);
  CHECK(base_letter(0xE9) == 'e');
}
