#include "audit/html_sections.h"
#include "audit/sample.h"

using namespace aside;

TEST_CASE("what was read, what was not, and by which rules, stands at the end") {
  const auto page = html_reading(test::sample_summary(), test::sample_head());
  const auto has = [&](std::string_view part) { return page.find(part) != page.npos; };
  CHECK(has("slack (1 export): 2,000 messages in 4 channels"));
  CHECK(has("5 of the system, 4 of bots, 3 deleted, 1 broken"));
  CHECK(has("2 findings are known, and counted nowhere here."));
  CHECK(has("who reads 1 channel"));
  CHECK(has("aside 0.1.0 rules 3f9c2a"));
  CHECK(has("1 warning while reading"));
  CHECK(has("<code>ops/x.json:17</code> a record is no object"));
}

TEST_CASE("an export without trouble has no list of warnings") {
  const auto page = html_reading({}, test::sample_head());
  CHECK(page.find("warning") == page.npos);
  CHECK(page.find("baseline") == page.npos);
}
