#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside::test;

TEST_CASE("times are times and amounts take their units") {
  CHECK(show("15:00 9am 10.40 7.45 9 p.m. 10:40:20") == "time:15:00 time:9am time:10.40 time:7.45 time:9 p.m. time:10:40:20");
  CHECK(show("£84.20 41% 30/06 1.2M 9h 95 2nd 80k 1,200.50 2026-05-03 3x +1 20€") ==
        "number:£84.20 number:41% number:30/06 number:1.2M number:9h number:95 number:2nd number:80k "
        "number:1,200.50 number:2026-05-03 number:3x number:+1 number:20€");
  CHECK(show("3 May, 9-5, 5*3, v2 v2.3 30 mins.") == "number:3 May , number:9 - number:5 , number:5 * number:3 , v2 v2.3 number:30 mins .");
  CHECK(show("1diot 5hit 45s") == "1diot 5hit number:45s");
}
