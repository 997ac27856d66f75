#include "suggest/group_ending.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The whole of a text for the group, closed.
std::string closed_all(const Draft& draft, bool says = true, const std::string& lost = "") {
  const Told told(draft);
  Passages passages;
  for (std::size_t i = 0; says && i < told.story.remarks.size(); ++i) passages.push_back(as_said(told.story, i));
  return closed_for_group(told.story, judged, passages, says, lost).text;
}

Draft to_customers(const std::string& text) {
  auto draft = group(text);
  draft.external = true;
  return draft;
}

}  // namespace

TEST_CASE("it is ours where something went wrong, and what happens next is a blank where the draft does not say it") {
  CHECK(closed_all(group("The bay was left open.")) == "The bay was left open. This one is on us, and from here [what happens next].");
  CHECK(closed_all(group("The bay was left open. From today every bay is checked.")) ==
        "The bay was left open. I should have caught this earlier. From today every bay is checked.");
  CHECK(closed_all(group("The bay was left open. My mistake. Please lock it tonight.")) ==
        "The bay was left open. My mistake. Please lock it tonight.");
}

TEST_CASE("where nothing went wrong nothing is owned") {
  for (const std::string text : {"The altos were gorgeous last night.", "I've been on to the office.", "Big week, and 600 parcels!", "Comments on draft 4: clause 7 was too long.",
                                 "The list is up."})
    CHECK(closed_all(group(text)) == text);
}

TEST_CASE("what is owned stands directly behind what went wrong, and nowhere else") {
  CHECK(closed_all(group("The bay was left open. We lost the lot. Headsets are being swapped on Thursday.")) ==
        "The bay was left open. We lost the lot. This one is on us. Headsets are being swapped on Thursday.");
  CHECK(closed_all(group("Headsets are being swapped on Thursday.")) == "Headsets are being swapped on Thursday.");
  CHECK(closed_all(group("The inspectors liked the garden. Please read page 4.")) == "The inspectors liked the garden. Please read page 4.");
  CHECK(closed_all(group("Chef has put the matrix by the pass. Please read page 4.")) == "Chef has put the matrix by the pass. Please read page 4.");
}

TEST_CASE("what stands right before whoever is found fault with is ours too, unless it went well") {
  const auto closed_told = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    Passages passages;
    for (std::size_t i = 0; i < told.story.remarks.size(); ++i)
      if (!told.story.mentions_pinned(told.story.remarks[i].where)) passages.push_back(as_said(told.story, i));
    return closed_for_group(told.story, judged, passages, true, "").text;
  };
  CHECK(closed_told("The photos went out with the names of 4C. Sam was asked to proof them. Please send me yours by Friday.") ==
        "The photos went out with the names of 4C. This one is on us. Please send me yours by Friday.");
  CHECK(closed_told("Items 1 to 4 agreed. Sam was late with item 5. Please send me yours by Friday.") == "Items 1 to 4 agreed. Please send me yours by Friday.");
}

TEST_CASE("what somebody will do about it is what happens next, what is feared is not") {
  CHECK(closed_all(group("The bay was left open. Reception will phone the owners.")) == "The bay was left open. This one is on us. Reception will phone the owners.");
  CHECK(closed_all(group("The bay was left open. We will lose the client.")).ends_with("[what happens next]."));
}

TEST_CASE("thanks that close a message stay last") {
  CHECK(closed_all(group("The bay was wet at noon. Thanks to Ana.")) ==
        "The bay was wet at noon. This one is on us, and from here [what happens next]. Thanks to Ana.");
}

TEST_CASE("readers outside the house get an apology, and no word that it is on us") {
  CHECK(closed_all(to_customers("The room opens late today. The key was lost.")) ==
        "I'm sorry about this. The room opens late today. The key was lost.");
  CHECK(closed_all(to_customers("Thank you for your letter. The key was lost.")) ==
        "Thank you for your letter. I'm sorry about this. The key was lost. From here, [what happens next].");
  CHECK(closed_all(to_customers("Apologies for the wait. The key was lost.")) == "Apologies for the wait. The key was lost. From here, [what happens next].");
}

TEST_CASE("where nothing can be told a blank stands for it, by its facts where there are some") {
  CHECK(closed_all(group("Sam is an idiot."), false) == "I'm looking after [what happened] myself.");
  CHECK(closed_all(to_customers("Sam is an idiot."), false) ==
        "I'm sorry about [what happened], and I'd like to put it right: [what we can do].");
  CHECK(closed_all(group("Sam is an idiot."), false, "INC-4") == "About INC-4: [what happened]. This one is on us, and from here [what happens next].");
}
