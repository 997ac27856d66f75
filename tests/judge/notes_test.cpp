#include "judge/notes.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/small_court.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::vector<File> rules = {
    rule("note/excuse", "title Excuse\nwhy An excuse.\nmatch policy\n"),
    rule("note/pause", "title Pause\nwhy Wait a while.\nmatch signal exclaiming\nmatch now\n"),
    rule("note/praise-in-private", "title Praise\nwhy Say it aloud.\nmatch thanks\nwhen dm\n"),
    rule("blame/broke", "title Broke\nwhy It hurts.\nmatch {person} broke\n"),
};

std::string notes(const Draft& draft) {
  std::string out;
  for (const auto& note : tried(rules, draft).report.notes)
    out += (out.empty() ? "" : " ") + std::string(name(note.note)) + "(" + note.text + ")";
  return out;
}

}  // namespace

TEST_CASE("each kind of note is there once, in the order of the kinds, with the rule's why") {
  CHECK(notes(dm("now!! now, thanks, it is policy, policy")) ==
        "praise-in-private(Say it aloud.) excuse(An excuse.) pause(Wait a while.)");
  CHECK(notes(group("thanks")) == "");
}

TEST_CASE("a note never changes the verdict") {
  CHECK(tried(rules, dm("now!! thanks, policy")).report.verdict == Verdict::Send);
}

TEST_CASE("an excuse is remarked upon only where nothing worse was found") {
  CHECK(notes(group("Sam broke it, now, it is policy")) == "pause(Wait a while.)");
}

TEST_CASE("a note that is off is dismissed") {
  auto draft = group("it is policy, now");
  draft.off = {"note/excuse"};
  CHECK(notes(draft) == "pause(Wait a while.)");
  CHECK(tried(rules, draft).report.dismissed == std::vector<std::string>{"note/excuse"});
}

TEST_CASE("a rule's name is the note's, with or without a variant behind it") {
  CHECK(note_kind("no-next-step") == NoteKind::NoNextStep);
  CHECK(note_kind("no-next-step-outside") == NoteKind::NoNextStep);
  CHECK(note_kind("no-next-steps") == std::nullopt);
  CHECK(note_kind("pauses") == std::nullopt);
}

namespace {

/// Those of the two notes about what is missing that the built-in rules earn the draft.
std::string missing_in(std::string_view audience, std::string text) {
  std::string out;
  for (const auto& note : linter().lint(draft_for(audience, std::move(text))).notes)
    if (note.note == NoteKind::NoNextStep || note.note == NoteKind::NoAcknowledgement)
      out += (out.empty() ? "" : " ") + std::string(name(note.note));
  return out;
}

}  // namespace

TEST_CASE("a next step is missed in criticism alone and in a refusal to a customer, nowhere else") {
  const char* rows[][3] = {
      {"dm", "You missed the 4 pm cut-off twice this week.", "no-next-step"},
      {"dm", "You never update the sheet.", "no-next-step"},
      {"dm", "I'm disappointed with the handover.", "no-next-step"},
      {"dm", "You missed the 4 pm cut-off twice this week. Please ring me before it next time.", ""},
      {"dm", "You missed the 4 pm cut-off. Send me the sheet by noon.", ""},
      {"dm", "You missed the 4 pm cut-off. Could you send it now?", ""},
      {"dm", "I missed the 4 pm cut-off, sorry.", ""},
      {"dm", "You missed a great party on Friday!", ""},
      {"dm", "The pump failed at 03:40.", ""},
      {"dm", "Thanks for the quick fix.", ""},
      {"group", "You missed the 4 pm cut-off twice this week.", ""},
      {"dm+ext", "There is nothing we can do about the deposit.", "no-next-step no-acknowledgement"},
      {"dm+ext", "I'm sorry about the wait. There is nothing we can do about the deposit.", "no-next-step"},
      {"dm+ext", "I'm sorry about the wait. Your refund was declined. Please send me the receipt and I will ask again.", ""},
      {"dm+ext", "Your parcel arrives on Tuesday.", ""},
  };
  for (const auto& row : rows) CHECK_MESSAGE(missing_in(row[0], row[1]) == std::string(row[2]), std::string(row[1]));
}

TEST_CASE("an acknowledgement is missed in a reply to a customer that goes straight to facts or defence, nowhere else") {
  const char* rows[][3] = {
      {"dm+ext", "Our courier lost the parcel, please ring them on Monday.", "no-acknowledgement"},
      {"dm+ext", "You should have read the terms, please look at page 2.", "no-acknowledgement"},
      {"group+ext", "As per our policy the fee stands, please pay by Friday.", "no-acknowledgement"},
      {"dm+ext", "I'm sorry, our courier lost the parcel. A new one is on its way, please sign for it on Monday.", ""},
      {"dm+ext", "I understand how annoying that was. As per our policy the fee stands, please pay by Friday.", ""},
      {"dm+ext", "Your order left on Monday, please sign for it.", ""},
      {"dm+ext", "Which address should we use, please?", ""},
      {"dm", "Our courier lost the parcel, please ring them on Monday.", ""},
      {"group", "As per our policy the fee stands, please pay by Friday.", ""},
  };
  for (const auto& row : rows) CHECK_MESSAGE(missing_in(row[0], row[1]) == std::string(row[2]), std::string(row[1]));
}
