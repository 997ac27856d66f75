#include "suggest/story.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a story knows who is pinned, and to whom each remark is said") {
  const Told told(group("Sam, you left it open. Ana took over. Everyone, sign the sheet."), {"Sam"});
  const auto& story = told.story;
  REQUIRE(story.remarks.size() == 3);
  REQUIRE(story.pinned.size() == 1);
  CHECK(told.look.people.persons[story.pinned[0]].text == "Sam");
  CHECK(story.said_to[0] == story.pinned[0]);
  CHECK(story.said_to[2] == nobody);
  CHECK(story.mentions_pinned(story.remarks[0].where));
  CHECK_FALSE(story.mentions_pinned(story.remarks[1].where));
  CHECK(story.is_to_all(story.remarks[2]));
}

TEST_CASE("what the pinned person did is behaviour, whatever it cost") {
  const Told told(group("Sam had to stay. Ana had to stay."), {"Sam"});
  CHECK(told.story.remarks.at(0).role == Role::Behaviour);
  CHECK(told.story.remarks.at(1).role == Role::Effect);
}

TEST_CASE("facts are numbers, times, addresses, code, tickets and files") {
  for (const std::string text : {"it is 12", "at 15:00", "see https://a.example", "run `x`", "see INC-42", "see a.txt"}) {
    const Told told(group(text));
    CHECK_MESSAGE(told.story.has_fact(told.sentence(0)), text);
  }
  const Told told(group("it is late"));
  CHECK_FALSE(told.story.has_fact(told.sentence(0)));
  CHECK_FALSE(told.story.has_fact({0, 2, 9}));
}

TEST_CASE("a writer of small letters is known by the first word") {
  CHECK(Told(group("it is late")).story.small_letters());
  CHECK_FALSE(Told(group("It is late")).story.small_letters());
}

TEST_CASE("who only bore the cost is not pinned, however a finding has it") {
  const Told told(group("Sam left bay 4 open. Ana had to stay till nine."), {"Sam", "Ana"});
  CHECK(told.story.pinned.size() == 1);
  CHECK(told.story.harmed.size() == 1);
  CHECK(Told(group("Sam left bay 4 open. Ana lost the key."), {"Sam", "Ana"}).story.pinned.size() == 2);
}

TEST_CASE("a benefit stays with its request, also when it tells what will be") {
  const Told told(group("Sam left bay 4 open. Next time please ask Ana first so that we promise only what we can do."), {"Sam"});
  CHECK(told.story.remarks.back().role == Role::Benefit);
}

TEST_CASE("a thing whose name could be an order is what happened") {
  const Told cards(group("Report cards for 8B went home yesterday. Sam, you did them."), {"Sam"});
  CHECK(cards.story.remarks.front().role == Role::Event);
  const Told order(group("Report the cards that went home yesterday. Sam, you did them."), {"Sam"});
  CHECK(order.story.remarks.front().role == Role::Request);
}

TEST_CASE("what the team only comes into is not said to all of it") {
  const Told trolley(group("The trolley was empty when the team opened it. Sam, you did that."), {"Sam"});
  CHECK_FALSE(trolley.story.is_for_all(trolley.story.remarks.front()));
  const Told all(group("The trolley is checked by everyone. Sam, you did not."), {"Sam"});
  CHECK(all.story.is_for_all(all.story.remarks.front()));
}
