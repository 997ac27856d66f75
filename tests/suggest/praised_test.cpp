#include "suggest/praised.h"

#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("of two who are pinned the one who is praised is not meant") {
  const Told told(group("Aled overslept. Bethan did both rounds on her own. Bethan, you're a star."), {"Aled", "Bethan"});
  REQUIRE(told.story.pinned.size() == 1);
  CHECK(told.look.people.persons[told.story.pinned.front()].text == "Aled");
  CHECK(told.story.remarks.back().role == Role::Thanks);
}

TEST_CASE("praise of the only one pinned stays what it is") {
  const Told told(group("Aled overslept. Aled, you're a star."), {"Aled"});
  CHECK(told.story.pinned.size() == 1);
  CHECK(told.story.remarks.back().role != Role::Thanks);
}

TEST_CASE("whoever kept it to themselves is meant, not who comes behind with a deed of their own") {
  const Told told(group("Marek changed the timer on Monday and told no one. Odile baked forty loaves."), {"Odile"});
  REQUIRE(told.story.pinned.size() == 1);
  CHECK(told.look.people.persons[told.story.pinned.front()].text == "Marek");
  const Told called(group("Marek told no one. Odile, you left the oven on."), {"Odile"});
  CHECK(called.look.people.persons[called.story.pinned.front()].text == "Odile");
}
