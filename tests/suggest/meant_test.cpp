#include <doctest/doctest.h>

#include "suggest/meant.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::vector<std::string> pinned_in(const std::string& text, const std::vector<std::string>& found) {
  const Told told(group(text), found);
  std::vector<std::string> names;
  for (const auto person : told.story.pinned) names.push_back(told.source.people.persons[person].text);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("who only owns what was spoiled is not meant") {
  CHECK(pinned_in("Wayne took the radio home. Priti's crew sat in the canteen.", {"Wayne", "Priti"}) == Names{"Wayne"});
}

TEST_CASE("who is thanked is not meant, whoever stands near") {
  CHECK(pinned_in("Oksana, you gave the wrong dose. Thank you to Hamid for staying on.", {"Hamid", "Oksana"}) == Names{"Oksana"});
}

TEST_CASE("whose report was late is meant when nobody else does anything") {
  CHECK(pinned_in("Sam's report was late.", {"Sam"}) == Names{"Sam"});
}

TEST_CASE("you behind a name that is only spoken of is the one named") {
  const auto draft = group("Feedback for Paolo on last night: your risotto came back three times.");
  const auto look = judged(draft);
  Finding finding;
  finding.target = {TargetKind::Named, "Paolo", ""};
  Report report;
  report.findings.push_back(finding);
  const auto people = with_you_named(look.people, report);
  for (const auto& r : people.references)
    if (r.person != nobody) CHECK(people.persons[r.person].text == "Paolo");
}
