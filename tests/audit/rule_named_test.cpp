#include "audit/sample.h"

using namespace aside;

TEST_CASE("a rule is found by its id, where the report knows the rules") {
  const auto* rule = rule_named(test::sample_head(), "blame/your-fault");
  REQUIRE(rule);
  CHECK(rule->id == "blame/your-fault");
  CHECK(rule_named(test::sample_head(), "blame/no-such-rule") == nullptr);
  CHECK(rule_named({}, "blame/your-fault") == nullptr);
}

TEST_CASE("no two report formats share a name or a file") {
  for (const auto& a : audit_formats)
    for (const auto& b : audit_formats) {
      const bool same = &a == &b;
      CHECK((a.name == b.name) == same);
      CHECK((a.file == b.file) == same);
    }
}
