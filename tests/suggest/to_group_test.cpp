#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string about_sam(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return to_group(told.story, judged).text;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the group hears the event without who did it, and that it is ours") {
  CHECK(about_sam("Sam left the bay unlocked at 15:02 and the stock was gone.") ==
        "The bay was left unlocked at 15:02. The stock was gone. This one is on us, and from here [what happens next].");
}

TEST_CASE("evidence, sanctions, scorn and orders to one are not for the group") {
  const auto text = about_sam("The stock was gone at noon. Sam, that's the third time this month. What a surprise. "
                              "You're off the rota from Monday. Please see me.");
  for (const std::string part : {"Sam", "third", "surprise", "rota", "see me"}) CHECK_MESSAGE(!holds(text, part), text);
  CHECK(holds(text, "The stock was gone at noon."));
}

TEST_CASE("news, thanks and rules for all are kept") {
  const auto text = about_sam("Sam left bay 4 open. Thanks to Ana. Omar leads from Monday. Everyone, please sign the sheet.");
  for (const std::string part : {"Thanks to Ana.", "Omar leads from Monday.", "Everyone, please sign the sheet."})
    CHECK_MESSAGE(holds(text, part), text);
  CHECK_FALSE(holds(text, "[what happens next]"));
}

TEST_CASE("where nothing of the event is left, a blank stands for it") {
  CHECK(about_sam("Sam is an idiot.") == "I'm looking after [what happened] myself.");
}

TEST_CASE("a deed that has no passive is told as ours") {
  CHECK(about_sam("Sam did not come to the handover on 4 May.") ==
        "We did not come to the handover on 4 May. This one is on us, and from here [what happens next].");
}

TEST_CASE("where nothing went wrong in what it tells, it owns nothing") {
  CHECK(about_sam("Sam, you are lazy. Payroll closes at 16:00 today.") == "Payroll closes at 16:00 today.");
}

TEST_CASE("somebody unknown is not called to account") {
  const auto text = about_sam("Whoever sits by the window, your mug has grown a beard. Sam, you know. The kitchen closes at 18:00.");
  CHECK_MESSAGE(!holds(text, "Whoever"), text);
}

TEST_CASE("a question that only presses stays away, one that is for somebody else stays") {
  const auto text = about_sam("Line 4 stood still. Who runs it without a rail? Sam did. @Renata do we have a spare rail?");
  CHECK_MESSAGE(!holds(text, "Who runs"), text);
  CHECK_MESSAGE(holds(text, "@Renata do we have a spare rail?"), text);
}

TEST_CASE("an order to one, and what one who is called is told of themselves, are not for the group") {
  const auto text = about_sam("Sam, the dock is empty. I sign here, Sam. Load bay six. Leila needs nine minutes and you need twenty-five, Tobias.");
  for (const std::string part : {". Load bay six", "Tobias", "twenty-five"}) CHECK_MESSAGE(!holds(text, part), text);
}

TEST_CASE("what the writer wants of one instead is theirs alone") {
  const auto text = about_sam("The bay is shut. The client found Sam pushy and I want a softer touch there.");
  CHECK_MESSAGE(!holds(text, "softer"), text);
}

TEST_CASE("what only went with scorn falls with it") {
  const auto text = about_sam("The pour is off since 9:00. Sam, you are an idiot, while I was at the dentist.");
  CHECK_MESSAGE(!holds(text, "dentist"), text);
}
