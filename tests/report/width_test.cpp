#include "report/width.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("letters, accents, CJK and emoji take the columns that a terminal gives them") {
  CHECK(columns_of("abc") == 3);
  CHECK(columns_of("e\u0301") == 1);
  CHECK(columns_of("漢字") == 4);
  CHECK(columns_of("한국") == 4);
  CHECK(columns_of("🙄") == 2);
  CHECK(columns_of("👍🏽") == 2);
  CHECK(columns_of("👩‍👩‍👧") == 2);
  CHECK(columns_of("🇩🇪") == 2);
  CHECK(columns_of("❤️") == 2);
  CHECK(columns_of("❤") == 1);
  CHECK(columns_of("a\u200bb") == 2);
}

TEST_CASE("a cluster holds all that belongs to its letter") {
  CHECK(cluster_at("e\u0301x", 0).size == 3);
  CHECK(cluster_at("👩‍👩‍👧!", 0).size == 18);
  CHECK(cluster_at("🇩🇪🇫🇷", 0).size == 8);
  CHECK(cluster_at("\xFFx", 0).size == 1);
}

TEST_CASE("what a terminal would obey, or what turns the writing, is shown instead") {
  CHECK(shown("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(shown("a\u202Eb") == "a\\u202eb");
  CHECK(shown("a\xFF") == "a\uFFFD");
  CHECK(shown("a\tb\n") == "a  b\\x0a");
  CHECK(shown("a\nb", true) == "a\nb");
}
