#include "suggest/called.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("the first letter rises, what is no letter stays") {
  CHECK(capitalised("you") == "You");
  CHECK(capitalised("You") == "You");
  CHECK(capitalised("\xC3\xA9t\xC3\xA9") == "\xC3\xA9t\xC3\xA9");
  CHECK(capitalised("15:00") == "15:00");
  CHECK(capitalised("") == "");
}

TEST_CASE("the name goes before what is said, whose first letter falls in case") {
  CHECK(called("Sam", "You broke it", english().lexicon) == "Sam, you broke it");
  CHECK(called("@sam", "It broke", english().lexicon) == "sam, it broke");
  CHECK(called("Sam", "I saw it", english().lexicon) == "Sam, I saw it");
  CHECK(called("Sam", "I'm late", english().lexicon) == "Sam, I'm late");
  CHECK(called("Sam", "API is down", english().lexicon) == "Sam, API is down");
  CHECK(called("Sam", "15:00 is late", english().lexicon) == "Sam, 15:00 is late");
  CHECK(called("Sam", "[what happened]", english().lexicon) == "Sam, [what happened]");
  CHECK(called("Sam", "Dana left", english().lexicon) == "Sam, Dana left");
  CHECK(called("Sam", "", english().lexicon) == "Sam, ");
}
