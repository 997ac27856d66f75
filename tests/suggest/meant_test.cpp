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

TEST_CASE("a helper is not meant while there is anybody else") {
  CHECK(pinned_in("Jermaine, you left the door open. Noor ran to the market.", {"Noor"}) == Names{"Jermaine"});
  CHECK(pinned_in("The door was open. Noor ran to the market.", {"Noor"}) == Names{"Noor"});
}

TEST_CASE("a ranking's best are not meant") {
  CHECK(pinned_in("Anneke 118%, Bongani 109%, and then there's Fintan at 61%. Fintan, same phone.", {"Anneke", "Fintan"}) == Names{"Fintan"});
}

TEST_CASE("of those whom a list only ranks, the one furthest from the others is meant") {
  CHECK(pinned_in("Points last sprint: Ana 21, Dmitri 18, Chidi 19, Wendy 4.", {"Ana", "Chidi"}) == Names{"Wendy"});
  CHECK(pinned_in("Call bells, minutes: Rosa 2, Jean 3, Callum 11.", {"Rosa", "Jean"}) == Names{"Callum"});
}

TEST_CASE("who is told of only with whoever is spoken to trusted them, who follows a sanction bore it") {
  CHECK(pinned_in("Sam, you told Joyce it was done. Joyce signed it because she trusted you.", {"Sam", "Joyce"}) == Names{"Sam"});
  CHECK(pinned_in("I've taken Imogen off the plot, she's had two changes go wrong and Marcus went on in the wrong coat.", {"Imogen", "Marcus"}) == Names{"Imogen"});
}

TEST_CASE("what somebody says of another does not make the other meant") {
  CHECK(pinned_in("Connor forgot the valve and says Gary should have closed it.", {"Connor", "Gary"}) == Names{"Connor"});
}
