#include "judge/notes.h"

#include <doctest/doctest.h>

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
