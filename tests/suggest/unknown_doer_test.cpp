#include "suggest/unknown_doer.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool calls(const std::string& text) {
  const Told told(group(text));
  return calls_unknown(told.story, 0);
}

}  // namespace

TEST_CASE("whoever it was is called, and the rule for whoever it will be is not") {
  CHECK(calls("To whoever left the bay open, the client rang."));
  CHECK(calls("Whoever sits by the window, your mug is in the sink."));
  CHECK_FALSE(calls("Whoever leaves last locks the bay from now on."));
  CHECK_FALSE(calls("The bay was left open."));
}

TEST_CASE("what nobody known did is told without looking for who") {
  const auto told_of = [](const std::string& text) {
    const Told told(group(text));
    return deed_of_unknown(told.story, told.story.remarks.front()).value_or("nothing");
  };
  CHECK(told_of("To whoever left the bay open.") == "The bay was left open.");
  CHECK(told_of("Whoever broke the printer yesterday.") == "The printer was broken yesterday.");
  CHECK(told_of("Whoever it was, come and see me.") == "nothing");
}

TEST_CASE("somebody called by where they stand is called, and not told of") {
  CHECK(calls("Colleague at counter 4, letting your cousin jump the queue is not it."));
  CHECK_FALSE(calls("Colleagues at counter 4, the queue is long."));
  CHECK_FALSE(calls("The colleague at counter 4, I hear, left it open."));
}
