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
