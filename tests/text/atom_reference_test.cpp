#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside::test;

TEST_CASE("mentions, tickets and channels are told apart") {
  CHECK(show("@sam.lee @Jo. #4551 !482 OPS-77 GAME-2207 #ops-eu") ==
        "mention:@sam.lee mention:@Jo . ticket:#4551 ticket:!482 ticket:OPS-77 ticket:GAME-2207 ticket:#ops-eu");
  CHECK(show("@sam's top-10 half-4") == "mention:@sam 's top - number:10 half - number:4");
  CHECK(show("meet @ 5pm") == "meet @ time:5pm");
  CHECK(mentions("@here @channel @everyone @all @ann") == "@here=!everyone @channel=!everyone @everyone=!everyone @all=!everyone @ann=");
}
