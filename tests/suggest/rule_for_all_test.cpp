#include "suggest/rule_for_all.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a rule holds every time, what happened once is none") {
  for (const std::string text : {"From today the sheet gets signed.", "Ink, every watch, signed.", "Cabin checks are done in pairs."}) {
    const Told told(group(text));
    CHECK_MESSAGE(is_rule(told.story, told.story.remarks.at(0)), text);
  }
  for (const std::string text : {"Every pot was broken.", "I check every bay.", "The bay is open.", "The bay was left open from Thursday on."}) {
    const Told told(group(text));
    CHECK_MESSAGE(!is_rule(told.story, told.story.remarks.at(0)), text);
  }
}

TEST_CASE("how things without an article go, at the end of a draft, is a rule") {
  for (const std::string text : {"Defects get reported the same day.", "Swaps go in the spreadsheet.", "Alarm stays on, both shifts.",
                                 "Card first, then the dial.", "Nothing in the autoclave that is not sterile."}) {
    const Told told(group("The bay was open. " + text));
    CHECK_MESSAGE(is_rule(told.story, told.story.remarks.back()), text);
  }
  for (const std::string text : {"The swaps go in the van.", "Swaps go in the van today.", "Results are late.", "Alarm stayed on."}) {
    const Told told(group("The bay was open. " + text));
    CHECK_FALSE_MESSAGE(is_rule(told.story, told.story.remarks.back()), text);
  }
}

TEST_CASE("what stands before other facts is no rule by how it stands") {
  const Told told(group("Defects get reported the same day. The bay was open."));
  CHECK_FALSE(is_rule(told.story, told.story.remarks.front()));
}

TEST_CASE("how it is done every time is a rule wherever it stands, what somebody bears or did is none") {
  for (const std::string text : {"Drivers are to check the seal.", "Gate to be kept clear from 6.30.", "Whoever is last out locks the shed.", "We do not ship on a Friday.",
                                 "No photo, no sign-off.", "The rule is two people on the rope.", "Patient data does not leave the building."}) {
    const Told told(group(text + " The bay was open."), {"Sam"});
    CHECK_MESSAGE(is_rule(told.story, told.story.remarks.front()), text);
  }
  for (const std::string text : {"Sam has to check the seal.", "Forty boxes have to be checked.", "The crates have to be packed again.", "Gate on the bottom paddock broke.", "No phones were in there."}) {
    const Told told(group(text + " The bay was open."), {"Sam"});
    CHECK_FALSE_MESSAGE(is_rule(told.story, told.story.remarks.front()), text);
  }
}
