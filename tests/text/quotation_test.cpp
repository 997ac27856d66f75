#include "text/quotation.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("each pair of marks quotes") {
  CHECK(show("\"you fool\", “you fool” «you fool» „you fool“ 'you fool' ‘you fool’.") ==
        "quote:\"you fool\" , quote:“you fool” quote:«you fool» quote:„you fool“ quote:'you fool' quote:‘you fool’ .");
}

TEST_CASE("an inner apostrophe does not close") {
  CHECK(show("he said 'don't be an idiot' twice") == "he said quote:'don't be an idiot' twice");
  CHECK(show("‘don’t’ ok") == "quote:‘don’t’ ok");
}

TEST_CASE("an apostrophe, an inch and a lonely mark do not quote") {
  CHECK(show("the lads' keys and the girls' bags") == "the lads ' keys and the girls ' bags");
  CHECK(show("a 5\" and a 7\" screen").find("quote:") == std::string::npos);
  CHECK(show("say \"you fool") == "say \" you fool");
  CHECK(show("say \"you\nfool\" now").find("quote:") == std::string::npos);
}
