#include "chat/speakers.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("each speaker counts once, by id") {
  Speakers speakers;
  speakers.saw("u2", "Ben");
  speakers.saw("u1", "");
  speakers.saw("u2", "Benjamin");
  CHECK(speakers.humans() == 2);
  const auto members = speakers.members();
  REQUIRE(members.size() == 2);
  CHECK(members[0].name == "u1");
  CHECK(members[1].id == "u2");
  CHECK(members[1].name == "Ben");
}

TEST_CASE("a crowd is counted up to its bound and names nobody") {
  Speakers speakers;
  for (int i = 0; i < 1000; ++i) speakers.saw(std::to_string(i), "");
  CHECK(speakers.humans() == Speakers::most + 1);
  CHECK(speakers.members().empty());
}
