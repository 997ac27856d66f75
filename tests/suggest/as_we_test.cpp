#include <doctest/doctest.h>

#include "suggest/as_we.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string told_as_we(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return as_we(told.story, told.story.remarks.at(0).bare()).value_or("");
}

std::string all_of_us(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return shared(told.story, told.sentence(0)).value_or("nothing");
}

}  // namespace

TEST_CASE("what one of us did is what we did, what is theirs is ours") {
  CHECK(told_as_we("Sam lost the keys to the van.") == "We lost the keys to the van.");
  CHECK(told_as_we("Sam did not pay the deposit in time.") == "We did not pay the deposit in time.");
}

TEST_CASE("a trait, a habit or a word given stays theirs") {
  CHECK(told_as_we("Sam is lazy.") == "");
  CHECK(told_as_we("Sam never locks the bay.") == "");
  CHECK(told_as_we("Sam told me on the 8th that it was done.") == "");
}

TEST_CASE("what one of us is doing about it is news of ours") {
  const Told told(group("Sam is reissuing it today."), {"Sam"});
  CHECK(as_we(told.story, told.story.remarks.at(0).bare(), true) == "We are reissuing it today.");
  CHECK(as_we(told.story, told.story.remarks.at(0).bare()) == std::nullopt);
}

TEST_CASE("what somebody outside did is not ours") {
  const Told told(group("Mr Lund came in with his receipts in a bucket."), {"Mr Lund"});
  CHECK(as_we(told.story, told.story.remarks.at(0).bare()) == std::nullopt);
}

TEST_CASE("what was done to them by their own will or for me is not ours") {
  CHECK(told_as_we("Sam decided to take a double lunch.") == "");
  CHECK(told_as_we("Sam sent it without asking me.") == "");
  CHECK(told_as_we("Sam counted the register alone on Sunday.") == "");
}

TEST_CASE("what one of us is told to have done is ours too, the word for them with it") {
  CHECK(told_as_we("Sam, you plugged your kettle in.") == "We plugged our kettle in.");
}

TEST_CASE("a request to one becomes what all of us will do") {
  CHECK(all_of_us("Please push v4 by noon.") == "We'll push v4 by noon.");
  CHECK(all_of_us("Could you rerun it by 15:00?") == "We'll rerun it by 15:00.");
  CHECK(all_of_us("The bay was open.") == "nothing");
  CHECK(all_of_us("Screen 2 ran 26 minutes of it without sound.") == "nothing");
  CHECK(all_of_us("Please send it to me by noon.") == "nothing");
}

TEST_CASE("a role of ours closed it as we did, a number alone tells nothing") {
  const Told told(group("Our evening librarian closed at 18:40 on Tuesday."), {"librarian"});
  CHECK(as_we(told.story, told.story.remarks.at(0).bare()).value_or("") == "We closed at 18:40 on Tuesday.");
  CHECK(told_as_we("Sam, you needed four.") == "");
}
