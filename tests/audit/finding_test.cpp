#include "audit/finding.h"

#include <doctest/doctest.h>

#include "support/audit.h"

using namespace aside;

TEST_CASE("a finding comes back from its line as it was") {
  auto finding = test::finding(7, "contempt/y", "two\nlines, \"quoted\" \xE2\x82\xAC");
  finding.audience = Audience::Dm;
  finding.category = Category::Urgency;
  finding.target = TargetKind::Group;
  finding.clock = ClockKind::Local;
  finding.author = "Ann";
  finding.rewording = {{"@Sam", "one"}, {"group", ""}};
  const auto line = finding_line(finding);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(finding_of_line(line) == finding);
}

TEST_CASE("what is no finding's line is none") {
  const auto line = finding_line(test::finding(1));
  for (const std::string bad : {"", "{}", "[1,2]", "nonsense"}) CHECK_FALSE(finding_of_line(bad));
  CHECK_FALSE(finding_of_line(line.substr(0, line.size() - 3)));
  auto other = line;
  other.replace(other.find("\"log\""), 5, "17");
  CHECK_FALSE(finding_of_line(other));
}

TEST_CASE("findings that differ in anything have an order") {
  const auto one = test::finding(1);
  CHECK_FALSE(comes_before(one, one));
  CHECK(comes_before(one, test::finding(2)));
  for (int what = 0; what < 5; ++what) {
    auto other = one;
    if (what == 0) other.target = TargetKind::Thing;
    if (what == 1) other.author = "Ann";
    if (what == 2) other.text = "x";
    if (what == 3) other.rewording = {{"a", "b"}};
    if (what == 4) other.channel_id = "C2";
    CHECK(comes_before(one, other) != comes_before(other, one));
  }
}
