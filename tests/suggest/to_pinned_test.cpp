#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string to_sam(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return to_pinned(told.story, judged, told.story.pinned.at(0)).text;
}

}  // namespace

TEST_CASE("the pinned person hears behaviour and effect, and a blank for what to do instead") {
  CHECK(to_sam("Sam left the bay unlocked and we lost the whole day.") ==
        "Sam, you left the bay unlocked and we lost the whole day. Next time please [what to do instead], so that we "
        "don't lose the whole day again.");
}

TEST_CASE("what is for all, scorn and thanks to others are not for them") {
  const auto text = to_sam("Morning all. Sam left bay 4 unlocked. What a surprise. Thanks to Ana. Please check it, Sam.");
  for (const std::string other : {"Morning", "surprise", "Ana", "[what to do"})
    CHECK_MESSAGE(text.find(other) == std::string::npos, text);
  CHECK(text.find("you left bay 4 unlocked") != std::string::npos);
  CHECK(text.find("lease check it") != std::string::npos);
}

TEST_CASE("who called everybody does not call them there") {
  const auto text = to_sam("@here the bay stood open until nine. Sam, you left it unlocked.");
  CHECK_MESSAGE(text.find("@here") == std::string::npos, text);
  CHECK_MESSAGE(text.find("bay stood open until nine") != std::string::npos, text);
}

TEST_CASE("a sanction stays, and their side is asked for") {
  const auto text = to_sam("Sam left bay 4 unlocked. Sam is off the rota from Monday.");
  CHECK_MESSAGE(text.find("You are off the rota from Monday.") != std::string::npos, text);
  CHECK(text.find("how you see it") != std::string::npos);
}

TEST_CASE("an order to nobody by name is theirs where they alone are found fault with") {
  const auto report = linter().lint(group("somebody, looking at you Declan, parked across the ambulance bay again and the crew lost 6 minutes. move it and dont do it again"));
  REQUIRE(report.suggestion);
  const auto& text = report.suggestion->messages.at(0).text;
  CHECK_MESSAGE(text.find("lease move it and dont do it again") != std::string::npos, text);
}

TEST_CASE("what all read that they are asked for is theirs, wholly") {
  CHECK(to_sam("Sam's letters are still late. I would ask Sam to complete them by Thursday and to keep to the five-day standard.").find("I would ask you to complete them by Thursday and to keep to the five-day standard") != std::string::npos);
}

TEST_CASE("a sanction of nobody by name stays as well") {
  CHECK(to_sam("Sam overlooked the alarm, and I shall be placing a note on file.").find("placing a note on file") != std::string::npos);
}

TEST_CASE("where the cost is told it is what they are asked to spare, whatever is to be done") {
  CHECK(to_sam("Job 60318 was reprinted because Sam skipped the proof, and Ana had to stay for the Oslo bid.").find("so that it doesn't come to that again") != std::string::npos);
}

TEST_CASE("a rule of the draft is what to do, and no blank stands for it") {
  const auto text = to_sam("Sam left bay 4 unlocked and we lost the day. From now on every bay gets locked by two.");
  CHECK(text == "Sam, you left bay 4 unlocked and we lost the day. From now on every bay gets locked by two, so that we don't lose the day again.");
}

TEST_CASE("an order is said with a courtesy") {
  const auto text = to_sam("Sam, you left bay 4 unlocked. Lock it.");
  CHECK_MESSAGE(text.find("Please lock it") != std::string::npos, text);
}

TEST_CASE("an echo of what was said before is left out") {
  const auto text = to_sam("Sam, you left three bays unlocked. Three.");
  CHECK_MESSAGE(text.find("Three.") == std::string::npos, text);
}

TEST_CASE("a next step whose good nobody tells ends with a blank for it") {
  const std::string why = ", so that [what it helps].";
  CHECK(to_sam("Sam left bay 4 unlocked. Sam, please walk round before you leave.").ends_with("Please walk round before you leave" + why));
  CHECK(to_sam("Sam forgot to lock bay 4.").ends_with("Next time please lock bay 4" + why));
  CHECK(to_sam("Sam left bay 4 unlocked. Keys go back in the cabin before 4 every day.").ends_with("before 4 every day" + why));
}

TEST_CASE("no blank stands where the good or the cost is told, where another takes over, and behind a reason") {
  for (const char* text : {"Sam left the bay unlocked and we lost the whole day. Sam, please walk round before you leave.", "Sam left bay 4 unlocked. Sam, please walk round so the alarm stays quiet.",
                           "Sam left bay 4 unlocked. Sam is off the rota from Monday. Ana takes over from Monday.", "Sam left bay 4 unlocked. Sam, please walk round, it's a safety thing.",
                           "Sam left bay 4 unlocked, so from here on please let Ana see it first."})
    CHECK_MESSAGE(to_sam(text).find("[what it helps]") == std::string::npos, to_sam(text));
}

TEST_CASE("a rule behind what it cost says that it does not come to that again") {
  const auto text = to_sam("Sam left the bay unlocked. The drivers stood outside for half an hour. Keys go back in the cabin before 4 every day.");
  CHECK_MESSAGE(text.find("before 4 every day, so that ") != std::string::npos, text);
  CHECK_MESSAGE(text.find('[') == std::string::npos, text);
}

TEST_CASE("how often the writer reminded somebody stays, and both days of what was left undone") {
  const auto twice = to_sam("Hi team, the hearing was adjourned because our bundle was filed a day late. Sam knew about the deadline, I reminded her twice. Please put every filing date in the shared diary by tonight.");
  CHECK_MESSAGE(twice.find("I reminded you twice") != std::string::npos, twice);
  CHECK_MESSAGE(twice.find("lease put every filing date in the shared diary by tonight") != std::string::npos, twice);
  const auto both = to_sam("The fridge read 11 degrees this morning and we have to bin 86 doses. Sam didn't log the temperature on Friday or Saturday. Clinic on Tuesday is cancelled.");
  CHECK_MESSAGE(both.find("on Friday or Saturday") != std::string::npos, both);
}

TEST_CASE("an order said to them is theirs whatever it tells besides, and what 'it' was is told with it") {
  const auto order = to_sam("Sam you left the fryer on when you went home. We're lucky the building is still standing. Switch off at the wall and text me when it's done.");
  CHECK_MESSAGE(order.find("Please switch off at the wall and text me when it's done") != std::string::npos, order);
  const auto it = to_sam("Sam ordered the wrong worktop. The right one arrives on 6 June and we will fit it on 7 June.");
  CHECK_MESSAGE(it.find("We will fit it") == std::string::npos, it);
}
