#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string to_ana(const std::string& text) {
  const Told told(group(text), {"Sam"});
  for (std::size_t p = 0; p < told.look.people.persons.size(); ++p)
    if (told.look.people.persons[p].text == "Ana") {
      const auto message = to_harmed(told.story, judged, p);
      return message ? message->text : "nothing";
    }
  return "no Ana";
}

}  // namespace

TEST_CASE("who bore a cost hears that we know, without the culprit") {
  CHECK(to_ana("Sam left bay 4 open. Ana had to stay till 22:40.") ==
        "Ana, you had to stay till 22:40. I'm sorry that it landed on you. [What was done about it.] Thank you.");
}

TEST_CASE("thanks that the draft gave are kept") {
  const auto text = to_ana("Sam left bay 4 open. Ana had to stay till 22:40. Thanks to Ana.");
  CHECK_MESSAGE(text.find("Thanks to you.") != std::string::npos, text);
}

TEST_CASE("who bore nothing gets no message") {
  CHECK(to_ana("Sam left bay 4 open. Ana leads from Monday.") == "nothing");
}

TEST_CASE("what holds from now on is what is done about it, and the culprit's tail falls") {
  CHECK(to_ana("Sam left bay 4 open. Ana had to stay till 22:40 recounting with Sam gone. From Monday the sheet gets signed by two.") ==
        "Ana, you had to stay till 22:40 recounting. I'm sorry that it landed on you. From Monday the sheet gets signed by two. Thank you.");
}

TEST_CASE("what somebody was about is no cost") {
  CHECK(to_ana("Sam left bay 4 open. Ana was buying bread.") == "nothing");
}

TEST_CASE("what happened comes first, when it is told of nobody before them") {
  CHECK(to_ana("The bay stood open all night. Ana had to stay till 22:40. Sam left it open.") ==
        "Ana, the bay stood open all night. You had to stay till 22:40. I'm sorry that it landed on you. [What was done about it.] Thank you.");
}

TEST_CASE("who is only thanked hears it in the group") {
  CHECK(to_ana("Sam left bay 4 open. Thanks to Ana for staying till 22:40.") == "nothing");
}

TEST_CASE("who only suffered it hears that it is ours") {
  CHECK(to_ana("Sam left bay 4 open. Ana's whole set was lost.") ==
        "Ana, your whole set was lost. I'm sorry, that one is on us. [What was done about it.] Thank you.");
}

TEST_CASE("what a helper did is told with what happened, and a mere catch is thanked in the group") {
  CHECK(to_ana("The bay stood open all night. Sam left it open. Ana drove round in her own car.") ==
        "Ana, the bay stood open all night. You drove round in your own car. I'm sorry that it landed on you. [What was done about it.] Thank you.");
  CHECK(to_ana("The bay stood open all night. Sam left it open. Ana spotted it.") == "nothing");
}

TEST_CASE("where only the culprit's deed tells what happened, it is told without the culprit") {
  CHECK(to_ana("On Tuesday Sam promised Halden a refund. Ana had to spend her evening on the phone.") ==
        "Ana, on Tuesday Halden was promised a refund. You had to spend your evening on the phone. I'm sorry that it landed on you. [What was done about it.] Thank you.");
}

TEST_CASE("a joint that a sentence opens with falls") {
  CHECK(to_ana("The bay stood open all night. Sam left it open. And Ana had to stay till 22:40.") ==
        "Ana, the bay stood open all night. You had to stay till 22:40. I'm sorry that it landed on you. [What was done about it.] Thank you.");
}
