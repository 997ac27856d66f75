#include "suggest/credit.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Who is credited in the last remark of a draft in which Sam is pinned.
std::string credit(const std::string& text) {
  const Told told(group(text), {"Sam"});
  const auto who = credited(told.story, told.story.remarks.back());
  return who ? told.source.people.persons[*who].text : "nobody";
}

bool cost(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return cost_them(told.story, told.story.remarks.back());
}

}  // namespace

TEST_CASE("who helped is credited where they stand at the head of it") {
  CHECK(credit("Sam left the bay open. Noor ran to the market.") == "Noor");
  CHECK(credit("Sam left the bay open. We thanked Noor.") == "nobody");
}

TEST_CASE("whoever is pinned is never credited") {
  CHECK(credit("Sam left the bay open. Sam ran to the market.") == "nobody");
}

TEST_CASE("an evening costs, a catch does not") {
  CHECK(cost("Sam left the bay open. Ana drove round in her own car."));
  CHECK_FALSE(cost("Sam left the bay open. Ana spotted it."));
  CHECK_FALSE(cost("Sam left the bay open. Ana is here."));
}
