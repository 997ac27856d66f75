#include "suggest/asked_back.h"

#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string by_condition(const std::string& text) {
  const Told told(dm(text));
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i)
    if (auto asked = asked_by_condition(told.story, i, nobody)) return *asked;
  return "";
}

std::string reworded(const std::string& text) {
  const Told told(dm(text));
  return reword(told.story, judged).text;
}

}  // namespace

TEST_CASE("a condition behind which a menace stands says what is wanted") {
  CHECK(by_condition("If the scaffold tags aren't signed by noon you can look for another job.") == "make sure the scaffold tags are signed by noon");
  CHECK(by_condition("If you don't send the soil report by Friday, I'll tell the client.") == "send the soil report by Friday");
  CHECK(by_condition("If I don't have sections 2 and 4 by noon, I go to the board.") == "let me have sections 2 and 4 by noon");
}

TEST_CASE("a condition of nothing said, or of what nobody can be asked for, wants nothing") {
  for (const char* text : {"If you don't like it, leave.", "If it isn't done by noon, I go.", "If you can come, ring me.", "If you don't do something, I go."})
    CHECK_MESSAGE(by_condition(text).empty(), text);
}

TEST_CASE("what falls with a menace or a complaint comes back as a request") {
  CHECK(reworded("If the scaffold tags aren't signed by noon you can look for another job. The inspector comes at 14:00.").find("lease make sure the scaffold tags are signed by noon") != std::string::npos);
  const auto told = reworded("You never tell me anything. I drove 70 km to the depot for nothing, are you joking? Call me before 6.");
  CHECK_MESSAGE(told.find("Next time please tell me. Please call me before 6.") != std::string::npos, told);
}

TEST_CASE("what everybody is expected to do is wanted of one as well") {
  CHECK(said_to_sam("The kiln was off because Sam read the wrong line. I expect everyone to read the sheet twice.", wanted_of_all) == "read the sheet twice");
  CHECK(said_to_sam("Sam left. I expect everyone to know that.", wanted_of_all) == "");
}
