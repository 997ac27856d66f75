#include <doctest/doctest.h>

#include "suggest/ending.h"
#include "suggest/telling.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string ended_with(const std::string& text, const Ending& ending, bool asks) {
  const Told told(group(text), {"Sam"});
  Passages passages;
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
  return compose(Reader::Dm, "Sam", closed(told.story, passages, ending, asks, false)).text;
}

}  // namespace

TEST_CASE("the benefit goes into the sentence that asks, before its mark") {
  CHECK(ended_with("The bay was open. Please lock the bay.", {std::nullopt, "we don't lose the day again"}, true) ==
        "The bay was open. Please lock the bay, so that we don't lose the day again.");
  CHECK(ended_with("The bay was open. Could you lock the bay?", {std::nullopt, "we don't lose the day again"}, true) ==
        "The bay was open. Could you lock the bay, so that we don't lose the day again?");
}

TEST_CASE("where nothing asks, one blank asks for what to do and what it is good for") {
  CHECK(ended_with("The bay was open.", {}, false) ==
        "The bay was open. Next time please [what to do instead, and why].");
}

TEST_CASE("a request that the draft states bears no blank") {
  CHECK(ended_with("The bay was open. Please lock the bay.", {}, true) == "The bay was open. Please lock the bay.");
}

TEST_CASE("a cost that is told before what is asked for leaves the benefit to be said") {
  const auto open = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    Passages passages;
    for (std::size_t i = 0; i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
    return asks_after_cost(told.story, passages);
  };
  CHECK(open("Sam left the bay open and we lost two boxes. Please lock the bay."));
  CHECK(open("Sam left the bay open, which cost us two boxes. From now on the bay is locked before anybody leaves."));
  for (const std::string text : {"Sam left the bay open. Please lock the bay.", "Please lock the bay. Sam left it open and we lost two boxes.",
                                 "Sam left the bay open and we lost two boxes.", "Sam left the bay open and we lost two boxes. Come and see me after lunch.",
                                 "Sam left the bay open and we lost two boxes. Please lock the bay, otherwise we lose more.",
                                 "Sam left the bay open and we lost two boxes. Please lock the bay, then nothing goes."})
    CHECK_FALSE_MESSAGE(open(text), text);
}

TEST_CASE("what goes on and what went wrong are told apart") {
  const auto tells = [](const std::string& text, auto test) {
    const Told told(group(text));
    Passages passages;
    for (std::size_t i = 0; i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
    return test(told.story, passages);
  };
  for (const std::string text : {"Concert is in 11 days, on 4 May.", "Sectionals Thursday 19:30.", "Fatima is rebooking it.", "Park in the yard."})
    CHECK_MESSAGE(tells(text, goes_forward), text);
  CHECK_FALSE(tells("The bay was open.", goes_forward));
  for (const std::string text : {"The bay was open.", "Two pallets are not there.", "140 doses gone."}) CHECK_MESSAGE(tells(text, went_wrong), text);
  for (const std::string text : {"Dinner is on the 14th.", "From today the sheet gets signed.", "Thanks, Ana, that was great.", "The altos were gorgeous.", "The report goes out my way.",
                                 "So I rang the office.", "You will have noticed some changes."})
    CHECK_FALSE_MESSAGE(tells(text, went_wrong), text);
}

TEST_CASE("what is wanted is asked in front of what only asks for a talk") {
  CHECK(ended_with("The bay was open. Come and see me after lunch.", {"lock the bay", std::nullopt}, false) ==
        "The bay was open. Next time please lock the bay. Come and see me after lunch.");
}

TEST_CASE("asking for a talk asks for no deed") {
  const Told talk(group("The bay was open. Come and see me after lunch."), {"Sam"});
  const Told deed(group("The bay was open. Please lock the bay."), {"Sam"});
  const auto all = [](const Told& told) {
    Passages passages;
    for (std::size_t i = 0; i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
    return passages;
  };
  CHECK_FALSE(asks_for_deed(talk.story, all(talk)));
  CHECK(asks_for_deed(deed.story, all(deed)));
}
