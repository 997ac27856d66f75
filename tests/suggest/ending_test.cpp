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

TEST_CASE("what is wanted is asked in front of what only asks for a talk") {
  CHECK(ended_with("The bay was open. Come and see me after lunch.", {"lock the bay", std::nullopt}, false) ==
        "The bay was open. Next time please lock the bay, so that [what that makes possible]. Come and see me after lunch.");
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
