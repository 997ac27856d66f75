#include "suggest/ward.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool is_ward(const std::string& text, std::string_view name) {
  const Told told(group(text), {});
  const auto& all = told.look.people.persons;
  for (std::size_t p = 0; p < all.size(); ++p)
    if (all[p].text.find(name) != std::string::npos) return holds(told.story.wards, p);
  FAIL("nobody of that name");
  return false;
}

}  // namespace

TEST_CASE("a child or an animal that a word beside the name tells of is a ward") {
  CHECK(is_ward("Steph, you let them go. Little Poppy went home with the wrong nan.", "Poppy"));
  CHECK(is_ward("Tim, you signed the count. Bella the spaniel came out with a swab still in.", "Bella"));
  CHECK(is_ward("Colin was on his phone. Owen in 4B had a bump to the head.", "Owen"));
  CHECK(is_ward("Lauren, you sent it. It had Ethan's safeguarding in it.", "Ethan"));
}

TEST_CASE("in a draft about children whoever only went through it is a ward, whoever did something is not") {
  const std::string text = "Two children got out at pickup. Chloe, you left the gate open. Reggie was halfway to the road. Sal ran after them.";
  CHECK(is_ward(text, "Reggie"));
  CHECK_FALSE(is_ward(text, "Chloe"));
  CHECK_FALSE(is_ward(text, "Sal"));
}

TEST_CASE("among colleagues nobody is a ward for what came upon them") {
  CHECK_FALSE(is_ward("Kev, you left the pallet. Agata was hurt.", "Agata"));
  CHECK_FALSE(is_ward("Two children got out at pickup. Mr Hall was on his phone.", "Hall"));
}

TEST_CASE("a ward is not found fault with beside one who is called") {
  const Told told(group("Freddie was left on the coach, Year 2. Ines, did you count heads at all?"), {"Freddie", "Ines"});
  REQUIRE(told.story.pinned.size() == 1);
  CHECK(told.look.people.persons[told.story.pinned.front()].text == "Ines");
}
