#include <doctest/doctest.h>

#include "target/people.h"

using namespace aside;

TEST_CASE("a name is shown without its possessive") {
  CHECK(without_owner("Sam's") == "Sam");
  CHECK(without_owner("Sam\xE2\x80\x99s") == "Sam");
  CHECK(without_owner("James") == "James");
}

TEST_CASE("references are found by their sentence and by the words they share") {
  People people;
  people.references = {{{0, 0, 1}, TargetKind::Named, 0}, {{0, 3, 5}, TargetKind::Named, 1}, {{2, 1, 2}, TargetKind::Named, 0}};
  CHECK(references_in(people, 0).size() == 2);
  CHECK(references_in(people, 1).empty());
  CHECK(references_in(people, 2).size() == 1);
  REQUIRE(references_at(people, {0, 4, 6}).size() == 1);
  CHECK(references_at(people, {0, 4, 6}).front().person == 1);
  CHECK(references_at(people, {0, 1, 3}).empty());
}
