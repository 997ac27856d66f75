#include <doctest/doctest.h>

#include "suggest/you_named.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

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

TEST_CASE("you behind the one who was put in charge is that one") {
  const auto meant = [](const std::string& text) {
    const auto draft = group(text);
    const auto look = judged(draft);
    const auto people = with_you_charged({draft, look.reading, english(), look.people});
    for (const auto& r : people.references)
      if (r.person != nobody && r.kind == TargetKind::Addressee) return people.persons[r.person].text;
    return std::string();
  };
  CHECK(meant("I put Bronagh on the till. There was a queue. The cards were left out. You should know better.") == "Bronagh");
  CHECK(meant("Zofia had the bag. It was empty. We shouted. You need to check it.") == "Zofia");
  CHECK(meant("Sergei I think it's best if you don't deal with them.") == "Sergei");
  CHECK(meant("Zofia waited for an hour. It was empty. We shouted. You need to check it.") == "you");
  CHECK(meant("Zofia had the bag and Kev had the list. It was empty. You need to check it.") == "you");
}
