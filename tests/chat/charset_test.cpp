#include "chat/charset.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a line of a mixed log is read in the encoding it was written in") {
  CHECK(as_utf8("plain") == "plain");
  CHECK(as_utf8("gr\xC3\xBC\xC3\x9F") == "gr\xC3\xBC\xC3\x9F");
  CHECK(as_utf8("gr\xFC\xDF") == "gr\xC3\xBC\xC3\x9F");
  CHECK(as_utf8("ai\x9Aku \x80") == "ai\xC5\xA1ku \xE2\x82\xAC");
  CHECK(as_utf8("\x81") == "\xC2\x81");
  CHECK(as_utf8("") == "");
}

TEST_CASE("a line that was cut within a character stays UTF-8") {
  CHECK(as_utf8("\xC4\x85\xC4\x8D\xC4") == "\xC4\x85\xC4\x8D\xEF\xBF\xBD");
}
