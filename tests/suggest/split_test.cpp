#include <doctest/doctest.h>

#include "suggest/suggest.h"
#include "support/promises.h"

using namespace aside;
using namespace aside::test;

namespace {

Suggestion split_of(const Draft& draft) {
  const auto report = linter().lint(draft);
  CHECK(report.verdict == Verdict::Private);
  CHECK(broken_promises(draft, report) == std::vector<std::string>{});
  REQUIRE(report.suggestion);
  return *report.suggestion;
}

/// The recipients of the dms, in order, then "group".
std::string readers(const Draft& draft) {
  std::string out;
  for (const auto& message : split_of(draft).messages)
    out += (out.empty() ? "" : ", ") + (message.to == Reader::Dm ? message.recipient : "group");
  return out;
}

std::string to_group(const Draft& draft) { return split_of(draft).messages.back().text; }

}  // namespace

TEST_CASE("each person who is pinned gets a message, the group gets one") {
  CHECK(readers(group("@Ana this is your fault.")) == "@Ana, group");
  CHECK(readers(group("Sam is an idiot. Ana is an idiot.")) == "Sam, Ana, group");
  CHECK(readers(group("Sam is an idiot. Sam is an idiot.")) == "Sam, group");
}

TEST_CASE("somebody without a name is a visible blank") {
  CHECK(readers(group("It broke because of you!!!")) == "[who it was], group");
}

TEST_CASE("the group hears the event, and nobody is pinned") {
  const auto text = to_group(group("The deploy failed at 15:00. @Ana this is your fault. Could somebody roll back?"));
  CHECK(text.find("The deploy failed at 15:00.") != std::string::npos);
  CHECK(text.find("roll back") != std::string::npos);
  CHECK(text.find("Ana") == std::string::npos);
}

TEST_CASE("where the draft says nothing but the fault, the group message is a blank") {
  const auto suggestion = split_of(group("@Ana this is your fault."));
  CHECK_FALSE(suggestion.messages.back().blanks.empty());
}
