#include "protocol/offsets.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

TEST_CASE("an emoji is four bytes, two UTF-16 units, one code point") {
  const std::string text = "é🙄x";
  CHECK(OffsetMap(text, Offsets::Bytes)(Span{2, 6}) == Span{2, 6});
  CHECK(OffsetMap(text, Offsets::Utf16)(Span{2, 6}) == Span{1, 3});
  CHECK(OffsetMap(text, Offsets::Codepoints)(Span{2, 6}) == Span{1, 2});
}

TEST_CASE("an offset inside a code point is its beginning, one behind the end is the end") {
  const std::string text = "é🙄x";
  const OffsetMap units(text, Offsets::Utf16);
  CHECK(units(1) == 0);
  CHECK(units(4) == 1);
  CHECK(units(99) == 4);
  CHECK(OffsetMap("", Offsets::Utf16)(3) == 0);
  CHECK(OffsetMap(text, Offsets::Bytes)(99) == 7);
}

TEST_CASE("far offsets agree with a plain count") {
  std::string text;
  for (int i = 0; i < 999; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "🙄" : "a";
  const OffsetMap units(text, Offsets::Utf16), points(text, Offsets::Codepoints);
  std::size_t byte = 0, utf16 = 0;
  for (int i = 0; i < 999; ++i) {
    REQUIRE(points(byte) == static_cast<std::size_t>(i));
    REQUIRE(units(byte) == utf16);
    byte += i % 3 == 0 ? 2 : i % 3 == 1 ? 4 : 1;
    utf16 += i % 3 == 1 ? 2 : 1;
  }
}

TEST_CASE("bytes that are not UTF-8 count as the character they are shown as") {
  const std::string text = "\xFF\xFEx";
  CHECK(OffsetMap(text, Offsets::Utf16)(2) == 2);
}

TEST_CASE("lines and columns count from one, columns in the unit that was asked for") {
  const std::string text = "a\n🙄b\n";
  CHECK(OffsetMap(text, Offsets::Bytes).place(0) == Place{1, 1});
  CHECK(OffsetMap(text, Offsets::Bytes).place(6) == Place{2, 5});
  CHECK(OffsetMap(text, Offsets::Utf16).place(6) == Place{2, 3});
  CHECK(OffsetMap(text, Offsets::Codepoints).place(6) == Place{2, 2});
  CHECK(OffsetMap(text, Offsets::Bytes).place(8) == Place{3, 1});
}
