#include "lexicon/described.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string described_in(std::string text) { return tagged(group(std::move(text)), english().lexicon, "described"); }
std::string roles_in(std::string text) { return tagged(group(std::move(text)), english().lexicon, "role"); }

}  // namespace

TEST_CASE("what tells which one belongs to whoever is described, up to what they do") {
  CHECK(described_in("Would be lovely if the gentleman who has reach truck 6 on nights could find a cable") == "gentleman_who_has_reach_truck_6_on_nights");
  CHECK(described_in("The man on nights at Ellerby box knows the rule") == "man_on_nights_at_ellerby_box");
  CHECK(described_in("Someone who stands three feet from it all day will need to explain that") == "someone_who_stands_three_feet_from_it_all_day");
  CHECK(described_in("The registrar who never answers was in the mess") == "registrar_who_never_answers");
  CHECK(described_in("Room leader in Ladybirds, you had signed the headcount") == "room_leader_in_ladybirds");
  CHECK(described_in("The concerned person has been reminded thrice") == "the_concerned_person");
}

TEST_CASE("a number and an owner tell which one") {
  CHECK(described_in("Driver 4471 overslept") == "driver_4471");
  CHECK(described_in("the treasurer's own brother still owes") == "treasurer_'s_own_brother");
  CHECK(described_in("Driver 3 hours late") == "");
  CHECK(described_in("a driver 4471 knows") == "");
}

TEST_CASE("whoever it may be is nobody in particular") {
  for (const char* text : {"Could someone who has done this watch her", "Can the person who parked in the bay move, please?", "a man on nights knows the rule", "Whoever broke it can mend it", "The man with the van", "the next gentleman"})
    CHECK_MESSAGE(described_in(text) == "", text);
}

TEST_CASE("the head of a description is somebody too") {
  const auto reading = read_lines(group("The registrar who never answers was out"), english().lexicon);
  const auto role = english().lexicon.tag_ids.find("role")->second;
  std::vector<std::size_t> lengths;
  for (const auto mark : reading.lines[0].words[1].tags)
    if (mark.tag == role) lengths.push_back(mark.words);
  std::sort(lengths.begin(), lengths.end());
  CHECK(lengths == std::vector<std::size_t>{1, 4});
}

TEST_CASE("what makes a role one person's stands before it, other words between") {
  CHECK(roles_in("The C shift electrician did that") == "electrician");
  CHECK(roles_in("Tuesday's treasurer did not check") == "treasurer");
  CHECK(roles_in("The client's own treasurer rang") == "");
  CHECK(roles_in("This is your signature, night porter, no?") == "night_porter");
}
