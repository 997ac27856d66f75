#include "suggest/of_others.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool last_tells(const std::string& text, const std::string& pinned) {
  const Told told(group(text), {pinned});
  return tells_of_others(told.story, told.story.remarks.size() - 1);
}

}  // namespace

TEST_CASE("what others did and how it is with a thing is told, what goes on about somebody is not") {
  const std::string deed = "Sam left the gate open on Friday. ";
  CHECK(last_tells(deed + "Rana walked the ponies home.", "Sam"));
  CHECK(last_tells(deed + "The vet comes with the evening train.", "Sam"));
  CHECK(last_tells(deed + "Rana walked the ponies home, she was calm.", "Sam"));
  CHECK(last_tells(deed + "I phoned Mr Halloran today.", "Sam"));
  CHECK_FALSE(last_tells(deed + "Rana did.", "Sam"));  // what, fell with the deed
  CHECK_FALSE(last_tells(deed + "Two guests took pictures of it.", "Sam"));
  CHECK_FALSE(last_tells(deed + "The man is a clown.", "Sam"));
  CHECK_FALSE(last_tells(deed + "The truth is out.", "Sam"));
  CHECK_FALSE(last_tells(deed + "I had no answer.", "Sam"));
  CHECK_FALSE(last_tells(deed + "You know the bolt.", "Sam"));
}

TEST_CASE("a request behind news is for all, whoever was called before") {
  const Told told(group("Sam, you left the gate open. A new bolt comes Friday at 7, please keep the yard clear."), {"Sam"});
  CHECK(asks_behind_news(told.story, told.story.remarks.size() - 1));
  const Told alone(group("Sam, you left the gate open. Please keep the yard clear."), {"Sam"});
  CHECK_FALSE(asks_behind_news(alone.story, alone.story.remarks.size() - 1));
}

TEST_CASE("somebody else who is called and told of themselves is spoken to") {
  const Told told(group("Sam left the gate open. Rana, you need two bolts."), {"Sam"});
  CHECK(speaks_to_other(told.story, told.story.remarks.back()));
  CHECK_FALSE(speaks_to_other(told.story, told.story.remarks.front()));
}

TEST_CASE("what happened opens a story before anybody is named, a date to come does not") {
  const Told told(group("The register is back with a ring on its cover. Sam had it last."), {"Sam"});
  CHECK(opens_story(told.story, 0));
  CHECK_FALSE(opens_story(told.story, 1));
}

TEST_CASE("he is of somebody whom the text before it does not name") {
  const Told told(group("Sam left the tap on. The water got into Bartek's bench. He has been mopping since 5."), {"Sam"});
  const auto last = told.story.remarks.size() - 1;
  CHECK(is_of_unnamed(told.story, last, "The tap was left on.") != is_of_unnamed(told.story, last, "Sam and Bartek"));
}

TEST_CASE("what I will do about it is told") {
  CHECK(last_tells("Skipper was Sam. I'll tell the client myself this afternoon.", "Sam"));
  CHECK_FALSE(last_tells("Skipper was Sam. I'll remember it.", "Sam"));
  CHECK_FALSE(last_tells("Skipper was Sam. I will not tell the client.", "Sam"));
}

TEST_CASE("an order behind a date for all is for all, where somebody is only called at the end") {
  const auto asks = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    return asks_behind_news(told.story, told.story.remarks.size() - 1);
  };
  CHECK(asks("Rehearsal on Sunday at 15:00, and I do not want to hear that you forgot the score, Sam. Bring pencils."));
  CHECK_FALSE(asks("Sam, you forgot the score. Bring pencils."));
  CHECK_FALSE(asks("Rehearsal on Sunday at 15:00, and I hear that you forgot the score, Sam. Bring it."));
  CHECK_FALSE(asks("It broke, Sam, because you skipped the check. Thanks to the crew for the fix, and please add your notes before Friday."));
}
