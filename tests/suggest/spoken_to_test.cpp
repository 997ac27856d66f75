#include "suggest/spoken_to.h"

#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What `ask` says of the last remark of a draft in which Sam is pinned.
template <class Ask>
bool last(Ask ask, const std::string& text) {
  const Told told(group(text), {"Sam"});
  REQUIRE_FALSE(told.story.pinned.empty());
  return ask(told.story, told.story.remarks.size() - 1);
}

bool cheers(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return is_bare_cheer(told.story, told.story.remarks.back());
}

/// What the group hears of a draft in which Sam is pinned.
std::string heard(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return to_group(told.story, judged).text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a sentence that calls one by name is said to them, in front of it and behind it") {
  CHECK(last(is_called_with, "The sheet says 3 degrees. Creative writing is on Thursdays, Sam."));
  CHECK(last(is_called_with, "The sheet says 3 degrees. Sam, creative writing is on Thursdays."));
  CHECK(last(is_called_with, "The sheet says 3 degrees. Sam, dear, creative writing is on Thursdays."));
  CHECK_FALSE(last(is_called_with, "Sam left the bay open. Ana, creative writing is on Thursdays."));
  CHECK_FALSE(last(is_called_with, "The sheet says 3 degrees. Sam filled it in."));
}

TEST_CASE("what one is told with their name is theirs, unless it tells what happened, a figure or a day to come") {
  CHECK(last(is_word_to_one, "The bay was left open. Creative writing is on Thursdays, Sam."));
  CHECK(last(is_word_to_one, "The bay was left open. Sam, dear, the supermarket puts its name on the doily."));
  CHECK(last(is_word_to_one, "The bay was left open. The sign on the gate says the same, Sam."));
  CHECK(last(is_word_to_one, "The bay was left open. Sam, I'm sure the hail was very local."));
  CHECK(last(is_word_to_one, "The bay was left open. The sheet has got a column for it, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. The milk was off by nine, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. The till is £40 short, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. The engineer comes on Friday, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. The list isn't in the folder, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. Sam, the forms are still not with the office."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. The window order is wrong, Sam."));
  CHECK(last(is_word_to_one, "The bay was left open. Gently, that's not how we do it, Sam."));
  CHECK(last(is_word_to_one, "The bay was left open. Sam, a pocket is not a key safe."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. Sam, it is now Friday."));
  CHECK_FALSE(last(is_word_to_one, "The list was due at noon. It's 12:40, Sam."));
  CHECK_FALSE(last(is_word_to_one, "The bay was left open. Sam, you left it open."));
  CHECK_FALSE(last(is_word_to_one, "Sam left the bay open. The supermarket puts its name on the doily."));
}

TEST_CASE("what the writer thinks and what points back tells nothing, whatever else is told") {
  CHECK(last(is_mere_word, "The bay was left open. Sam, I'm sure the hail was very local."));
  CHECK(last(is_mere_word, "Gate 2 is closed on Saturday. Sam, that's four point two."));
  CHECK_FALSE(last(is_mere_word, "Gate 2 is closed on Saturday. The bay is open, Sam."));
  CHECK_FALSE(last(is_mere_word, "Sam left the bay open. I'm sure the hail was very local."));
}

TEST_CASE("a cheer to one that does not say what for is bare") {
  CHECK(cheers("The bay was left open. Nice one Sam."));
  CHECK(cheers("The bay was left open. Thanks Sam."));
  CHECK_FALSE(cheers("The bay was left open. Thanks Sam for the key."));
  CHECK_FALSE(cheers("The bay was left open. Nice one all."));
}

TEST_CASE("the group does not hear what is for one, and keeps the only telling there is") {
  const auto told = heard("The bay was left open on the 12th. Creative writing is on Thursdays, Sam.");
  CHECK(has(told, "The bay was left open on the 12th."));
  CHECK_FALSE(has(told, "Creative"));
  CHECK_FALSE(has(heard("Sam rang the wrong number about the win. A woman is crying over a hamper. Nice one Sam."), "ice one"));
  CHECK(has(heard("The freezer door is open, Sam. Please keep it shut, everyone."), "The freezer door is open"));
}
