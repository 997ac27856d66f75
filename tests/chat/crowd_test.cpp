#include "chat/crowd.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("each is in a crowd once, under the first name that was told") {
  Crowd crowd;
  crowd.add("U2", "");
  crowd.add("U1", "Ann", "ann", "lead");
  crowd.add("U1", "Other", "ann");
  crowd.add("U2", "Bob", "Bob");
  crowd.add("", "Cyd");
  crowd.add("", "");
  REQUIRE(crowd.size() == 3);
  const auto members = crowd.members();
  CHECK(members[0].id == "Cyd");
  CHECK(members[1].name == "Ann");
  CHECK(members[1].aka == std::vector<std::string>{"ann"});
  CHECK(members[1].role == "lead");
  CHECK(members[2].name == "Bob");
  CHECK(members[2].aka.empty());
  CHECK(crowd.name_of("U1") == "Ann");
  CHECK(crowd.name_of("U7") == "U7");
  CHECK(crowd.has("U1"));
  crowd.leave("U1");
  CHECK_FALSE(crowd.has("U1"));
}

TEST_CASE("in a large crowd nobody is a member by name, and its memory is bounded") {
  Crowd crowd;
  for (int i = 0; i < 100000; ++i) crowd.add(std::to_string(i), "n");
  CHECK(crowd.size() == Crowd::most + 1);
  CHECK(crowd.members().empty());
}
