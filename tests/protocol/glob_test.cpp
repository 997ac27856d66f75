#include "protocol/glob.h"

#include <doctest/doctest.h>

#include <string>

using namespace aside;

TEST_CASE("a star is any letters, a question mark one") {
  CHECK(glob_matches("customer-*", "customer-acme"));
  CHECK(glob_matches("*-ops", "EU-Ops"));
  CHECK(glob_matches("*a*b", "xaabab"));
  CHECK(glob_matches("C?", "C1"));
  CHECK_FALSE(glob_matches("C?", "C12"));
  CHECK_FALSE(glob_matches("customer-*", "my-customer-acme"));
  CHECK_FALSE(glob_matches("", "a"));
  CHECK(glob_matches("*", ""));
}

TEST_CASE("many stars are no trap") {
  CHECK_FALSE(glob_matches("*a*a*a*a*a*a*a*a*a*a*b", std::string(5000, 'a')));
}
