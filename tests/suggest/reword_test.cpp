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
