#include "suggest/soften.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string soft(const Draft& draft) {
  const Told told(draft);
  return softened(told.source).text;
}

}  // namespace

TEST_CASE("a calm voice: shouting falls, acronyms and signs stay, marks stand alone") {
  const char* rows[][2] = {
      {"THIS IS NOT RIGHT!!! FIX IT NOW", "This is not right. Fix it now"},
      {"this is NEVER right", "this is never right"},
      {"really?!! no!!", "really? no."},
      {"what???", "what?"},
      {"fine! right?", "fine! right?"},
      {"wait... what", "wait... what"},
      {"read the MEL, G-TRKD and RX212 wait", "read the MEL, G-TRKD and RX212 wait"},
  };
  for (const auto& row : rows) CHECK(soft(group(row[0])) == std::string(row[1]));
}

TEST_CASE("a call to everyone is no sign") { CHECK(soft(group("EVERYONE. The hats are in the hut.")) == "Everyone. The hats are in the hut."); }

TEST_CASE("joy keeps its marks") { CHECK(soft(group("Thanks to Ines!!")) == "Thanks to Ines!!"); }

TEST_CASE("absolutes and asides fall, the rest stays byte for byte") {
  CHECK(soft(group("It is always your close.")) == "It is your close.");
  CHECK(soft(group("Sam, you never check the seal.")) == "Sam, you didn't check the seal.");
  CHECK(soft(group("From Monday you count with Ana, full stop.")) == "From Monday you count with Ana.");
  CHECK(soft(dm("Why didn't you tell me?")) == "You didn't tell me?");
  CHECK(soft(group("It broke at 15:00, see INC-42 [x] \xFF")) == "It broke at 15:00, see INC-42 [x] \xFF");
}

TEST_CASE("what the writer feels of it in front of what happened falls, and nothing is asked any more") {
  CHECK(soft(dm("How is it possible that you left the gate open?")) == "You left the gate open.");
  CHECK(soft(group("Sam, I'm furious that you left the gate open.")) == "Sam, you left the gate open.");
  CHECK(soft(dm("I am happy that the gate is open.")) == "I am happy that the gate is open.");
}

TEST_CASE("a deed inside a frame of mockery is told as a deed, with what is joined to it") {
  CHECK(soft(dm("What possessed you to leave the trolley there and go to lunch?")) == "You left the trolley there and went to lunch.");
  CHECK(soft(group("Only Sam could lock the crew out and then switch off the radio.")) == "Sam locked the crew out and then switched off the radio.");
  CHECK(soft(group("Sam, what kind of person leaves the gate open?")) == "Sam, what kind of person leaves the gate open?");
  CHECK(soft(dm("What possessed you to zorble the trolley?")) == "What possessed you to zorble the trolley?");
}

TEST_CASE("\"who told Sam he could\" is told as what Sam did") {
  CHECK(soft(group("Who told Sam he could park on the bay all day?")) == "It was Sam who parked on the bay all day.");
}

TEST_CASE("softening what is soft changes nothing") {
  for (const std::string text : {"THIS IS BAD!! WHY?! You always leave it.", "Where the hell is it, obviously?"})
    CHECK(soft(group(soft(group(text)))) == soft(group(text)));
}

TEST_CASE("segments move along with what they cover") {
  auto draft = group("Obviously see x");
  draft.segments = {{SegmentKind::Code, {14, 15}, ""}};
  const Told told(draft);
  const auto soft = softened(told.source);
  REQUIRE(soft.segments.size() == 1);
  CHECK(slice(soft.text, soft.segments[0].span) == "x");
}

TEST_CASE("a sentence of scorn alone falls, unless nobody else names who is meant") {
  const auto without = [](const std::string& text) {
    const Told told(group(text));
    return without_scorn(told.source).text;
  };
  CHECK(without("The bay was open. Pathetic. It rained.") == "The bay was open. It rained.");
  CHECK(without("The bay was open. Ana is a waste of space.") == "The bay was open. Ana is a waste of space.");
  CHECK(without("Pathetic.") == "Pathetic.");
}

TEST_CASE("two sentences of scorn at the end fall together") {
  const Told told(dm("This was \xC9. I'm sick of this. Fix it or else"));
  CHECK(without_scorn(told.source).text == "This was \xC9.");
}

TEST_CASE("whom a note was for is called by it, when no others name them") {
  CHECK(soft(group("A gentle reminder for Ana that the meeting begins at 8.")) == "Ana, the meeting begins at 8.");
  CHECK(soft(group("Can somebody please tell Sam that the gate has to be shut?")) == "Sam, the gate has to be shut.");
}
