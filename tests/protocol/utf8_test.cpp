#include "protocol/utf8.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("code points of one to four bytes are read") {
  CHECK(decode("a", 0).value == 'a');
  CHECK(decode("é", 0).value == 0xE9);
  CHECK(decode("漢", 0).value == 0x6F22);
  const auto face = decode("x🙄", 1);
  CHECK(face.value == 0x1F644);
  CHECK(face.size == 4);
  CHECK(face.valid);
}

TEST_CASE("what is not UTF-8 becomes U+FFFD, sound text stays as it is") {
  CHECK(valid_utf8("žluť 🙂") == "žluť 🙂");
  CHECK(valid_utf8("a\xFF" "b") == "a\uFFFDb");
  CHECK(valid_utf8("\xE6\xBC") == "\uFFFD");              // cut short: one
  CHECK(valid_utf8("\xE6\xBC" "a") == "\uFFFDa");
  CHECK(valid_utf8("\xC0\xAF") == "\uFFFD\uFFFD");        // overlong
  CHECK(valid_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(valid_utf8("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");  // above U+10FFFF
  CHECK(valid_utf8(std::string_view("\0", 1)) == std::string_view("\0", 1));
}
