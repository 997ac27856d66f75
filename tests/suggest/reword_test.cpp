#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string reworded(const Draft& draft) {
  const auto report = linter().lint(draft);
  CHECK(broken_promises(draft, report) == std::vector<std::string>{});
  if (!report.suggestion) return std::string(name(report.verdict));
  CHECK(report.suggestion->kind == SuggestionKind::Reword);
  REQUIRE(report.suggestion->messages.size() == 1);
  CHECK(report.suggestion->messages[0].to == Reader::Same);
  return report.suggestion->messages[0].text;
}

}  // namespace

TEST_CASE("what is not found stays, byte for byte") {
  CHECK(reworded(dm("The deploy failed at 15:00. You idiot. See INC-42, I'll fix it \xF0\x9F\x99\x82")) ==
        "The deploy failed at 15:00. See INC-42, I'll fix it \xF0\x9F\x99\x82");
}

TEST_CASE("where nothing but contempt was said, an honest blank is left") {
  const auto draft = dm("you idiot");
  const auto report = linter().lint(draft);
  REQUIRE(report.suggestion);
  const auto& message = report.suggestion->messages.at(0);
  CHECK(message.text ==
        "I'd like to talk with you about [what happened]. It would help me if you could [what to do instead].");
  REQUIRE(message.blanks.size() == 2);
  CHECK(slice(message.text, message.blanks[0]) == "[what happened]");
  CHECK(slice(message.text, message.blanks[1]) == "[what to do instead]");
}

TEST_CASE("a draft to be sent gets no other wording") {
  CHECK(reworded(dm("Could you look at it before noon?")) == "send");
}

TEST_CASE("asked kindly, what was done and counted can stay") {
  CHECK(reworded(dm("Honestly Kim, you always leave the till for someone else to sort out. It was 62 short on Tuesday and Jas spent an hour after closing looking for it. Count it with a second person before you leave, it's not rocket science.")) ==
        "Kim, you leave the till for someone else to sort out. It was 62 short on Tuesday and Jas spent an hour after closing looking for it. Please count it with a second person before you leave.");
  CHECK(reworded(dm("As I've told you about five times now, the drawings need revision C on the title block. The steelwork people cut 8 beams to revision B because of you. Reissue sheets 11 to 15 by noon or I'll find someone who can.")) ==
        "I've reminded you about five times that the drawings need revision C on the title block. The steelwork people cut 8 beams to revision B. Please reissue sheets 11 to 15 by noon.");
}

TEST_CASE("asked kindly, a menace stays out") {
  const auto text = reworded(dm("Get that car off my ramp today or I'll have it towed into the canal with your toolbox in the boot"));
  CHECK_MESSAGE(text.find("canal") == std::string::npos, text);
}

TEST_CASE("a question of what somebody was thinking is told as what was done") {
  CHECK(reworded(dm("What the hell were you thinking sending the draft budget to the whole council?? Recall it and let me know when it's done.")) ==
        "You sent the draft budget to the whole council. Recall it and let me know when it's done.");
}
