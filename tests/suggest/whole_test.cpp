#include "suggest/whole.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool whole(const std::string& draft, const std::string& sentence) {
  const Told told(group(draft));
  return is_whole(told.story, sentence);
}

}  // namespace

TEST_CASE("a sentence of the draft is whole as it stands, with a verb or without one") {
  CHECK(whole("610 pounds. The bay was open.", "610 pounds."));
  CHECK(whole("The bay was open again.", "The bay was open."));
  CHECK(whole("The bay was open, and Ana left.", "The bay was open."));
  CHECK(whole("Sam said he'd swapped, funny that.", "You said you'd swapped, funny that."));
}

TEST_CASE("what leads on to nothing is not whole") {
  CHECK_FALSE(whole("I'm not going to speculate what Sam did.", "I'm not going."));
  CHECK_FALSE(whole("Ana had to drive to the depot and to Leeds.", "Ana had to drive to the depot and."));
  CHECK_FALSE(whole("The van left without its key and Sam, you signed the sheet.", "The van left without its key and you."));
}

TEST_CASE("where something was cut out, what stands before it does not wait for more") {
  CHECK_FALSE(whole("Phones are with Margaret and Jo until Friday.", "Phones are and Jo until Friday."));
  CHECK(whole("Phones are with Margaret and Jo until Friday.", "Phones are with us until Friday."));
}

TEST_CASE("where the draft pauses a sentence can end") {
  CHECK(whole("Frank lent us his so we finished the club.", "Frank lent us his."));
}

TEST_CASE("a date ends a sentence") {
  CHECK(whole("Your boiler was fitted on 3 May, so the noise is yours.", "Your boiler was fitted on 3 May."));
}

TEST_CASE("a tag without its clause, a name said twice, an article without its noun are not whole") {
  CHECK_FALSE(whole("You just can't keep it shut, can you.", "Can you."));
  CHECK_FALSE(whole("You never think of it, do you?", "You didn't think of it, do you?"));
  CHECK_FALSE(whole("Sam told you it was done.", "Sam, Sam told you it was done."));
  CHECK_FALSE(whole("Sam it was you who fed last.", "You it was you who fed last."));
  CHECK(whole("Sam told Ana it was done.", "You told Ana it was done."));
}

TEST_CASE("what has no model in the draft is not looked at") {
  CHECK(whole("The bay was open.", "I'd like to hear how you see it."));
}

TEST_CASE("what is not whole is given as the draft has it, or left out") {
  const Told told(group("The bay was open. We are going to rebook it. Ana closed it."), {"Sam"});
  const auto given = with_whole_sentences(told.story, judged, {Reader::Group, "", "The bay was open. We are going. Ana closed it.", {}}, nobody);
  CHECK(given.text == "The bay was open. We are going to rebook it. Ana closed it.");
  const Told named(group("The bay was open. I'm not going to speculate what Sam did. Ana closed it."), {"Sam"});
  const auto left = with_whole_sentences(named.story, judged, {Reader::Group, "", "The bay was open. I'm not going. Ana closed it.", {}}, nobody);
  CHECK(left.text == "The bay was open. Ana closed it.");
}

TEST_CASE("a deed told from behind \"who\", and what an apology is about, are whole") {
  const std::string draft = "Apologies for the wrong bill of lading on booking HLV-33810. This was prepared by our trainee Malte, who unfortunately mixed up the consignee with the notify party.";
  CHECK(whole(draft, "You mixed up the consignee with the notify party."));
  CHECK(whole(draft, "This is about the wrong bill of lading on booking HLV-33810."));
}

TEST_CASE("what opens a sentence and says when is whole without a verb") {
  CHECK(whole("Rehearsal on Sunday at 15:00, and I hear you forgot it.", "Rehearsal on Sunday at 15:00."));
  CHECK_FALSE(whole("Rehearsal in the hall, and I hear you forgot it.", "Rehearsal in the hall."));
  CHECK(whole("The letters are still undictated despite two reminders.", "The letters are still undictated."));
}
