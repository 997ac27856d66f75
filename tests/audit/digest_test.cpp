#include "audit/digest.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("the digest is SipHash-2-4-128: the vectors of its authors") {
  std::string key;
  for (char c = 0; c < 16; ++c) key += c;
  std::string text;
  CHECK(digest(text, key) == "a3817f04ba25a8e66df67214c7550293");
  text += '\0';
  CHECK(digest(text, key) == "da87c1d86b99af44347659119b22fc45");
  text += '\1';
  CHECK(digest(text, key) == "8177228da4a45dc7fca38bdef60affe4");
}

TEST_CASE("another key gives another digest") {
  CHECK(digest("Sam", "one") != digest("Sam", "two"));
  CHECK(digest("Sam") != digest("Dana"));
  CHECK(digest("Sam").size() == 32);
}
