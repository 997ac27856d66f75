#include "suggest/suggest.h"

#include <doctest/doctest.h>

#include "support/labelled.h"
#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string shown(const Report& report) {
  std::string out(name(report.verdict));
  if (!report.suggestion) return out;
  for (const auto& message : report.suggestion->messages) {
    out += "\n" + std::string(name(message.to)) + " " + message.recipient + ": " + message.text;
    for (const auto blank : message.blanks) out += " " + std::to_string(blank.begin) + "-" + std::to_string(blank.end);
  }
  return out;
}

}  // namespace

TEST_CASE("every suggestion for the labelled drafts keeps its promises") {
  std::size_t flagged = 0;
  std::vector<std::string> broken;
  for (const auto& draft : labelled_drafts()) {
    const auto report = linter().lint(draft);
    flagged += report.verdict == Verdict::Send ? 0 : 1;
    for (const auto& each : broken_promises(draft, report)) broken.push_back(each + "\n    of: " + draft.text);
  }
  for (const auto& each : broken) MESSAGE(each);
  CHECK(broken.empty());
  CHECK(flagged > 50);
}

TEST_CASE("a dm is never private, whatever the labelled drafts say") {
  for (auto draft : labelled_drafts()) {
    draft.audience = Audience::Dm;
    const auto report = linter().lint(draft);
    CHECK(report.verdict != Verdict::Private);
    const auto broken = broken_promises(draft, report);
    CHECK_MESSAGE(broken.empty(), (broken.empty() ? "" : broken.front()));
  }
}

TEST_CASE("the same draft gets the same suggestion") {
  std::size_t seen = 0;
  for (const auto& draft : labelled_drafts())
    if (++seen % 10 == 0) CHECK(shown(linter().lint(draft)) == shown(linter().lint(draft)));
}

TEST_CASE("odd drafts get suggestions that keep their promises") {
  for (const std::string text :
       {"YOU IDIOT!!!", "@Ana", "@Ana you idiot @Sam you idiot", "\n\n you idiot \n\n", "you idiot\x01\x02",
        "You idiot [sic] fixed it [1]", "] you idiot [", "you idiot `code` > you idiot", "Sam's an idiot, Sam",
        "idiot idiot idiot idiot", "\xF0\x9F\x99\x84 you idiot \xF0\x9F\x99\x84", "you\tidiot", "you idiot. "
        "You idiot. You idiot. You idiot. You idiot. You idiot. You idiot. You idiot. You idiot. You idiot."})
    for (const auto* audience : {"group", "dm", "group+ext", "dm+strict"}) {
      const auto draft = draft_for(audience, text);
      const auto broken = broken_promises(draft, linter().lint(draft));
      CHECK_MESSAGE(broken.empty(), (broken.empty() ? "" : broken.front()));
    }
}
