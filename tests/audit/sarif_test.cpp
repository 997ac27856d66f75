#include <nlohmann/json.hpp>

#include "audit/sample.h"

using namespace aside;
using nlohmann::json;

// That the whole validates against the schema is tests/report/sarif/run's to say.

namespace {

json run_of(const AuditSummary& summary, const AuditHead& head = test::sample_head()) {
  return json::parse(test::report_of(write_audit_sarif, summary, head))["runs"][0];
}

}  // namespace

TEST_CASE("a finding lies at its record, in its channel") {
  const auto run = run_of(test::sample_summary());
  REQUIRE(run["results"].size() == 2);
  const auto& result = run["results"][0];
  CHECK(result["level"] == "error");
  CHECK(run["results"][1]["level"] == "warning");
  CHECK(result["locations"][0]["physicalLocation"] ==
        json::parse(R"({"artifactLocation":{"uri":"ops/2026-01-18.json"},"region":{"byteOffset":42}})"));
  CHECK(result["locations"][0]["logicalLocations"][0]["name"] == "ops");
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "ops/a%2C%22b.json");
  CHECK(result["properties"]["time"] == "2026-01-18T09:45:00Z");
  CHECK(result["partialFingerprints"]["message/v1"] == "00ff00ff00ff00ff00ff00ff00ff00ff/5");
}

TEST_CASE("a rule that is known has its reason, another its id") {
  const auto run = run_of(test::sample_summary());
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[run["results"][0]["ruleIndex"].get<std::size_t>()]["id"] == "blame/your-fault");
  CHECK(rules[0]["help"]["text"] == run["results"][0]["message"]["text"]);
  CHECK(rules[0]["help"]["text"] != "blame/your-fault");
  CHECK(run["results"][1]["message"]["text"] == "contempt/obviously-not-a-rule");
}

TEST_CASE("a text is there only when it was asked for") {
  CHECK_FALSE(run_of(test::sample_summary())["results"][0]["locations"][0]["physicalLocation"]["region"].contains("snippet"));
  CHECK(run_of(test::quoted_summary())["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] ==
        "@Sam <script>your fault</script>\nJust own it");
}

TEST_CASE("warnings are notifications, and a run that was stopped was no success") {
  auto head = test::sample_head();
  CHECK(run_of(test::sample_summary())["invocations"][0]["executionSuccessful"] == true);
  head.partial = true;
  const auto invocation = run_of(test::sample_summary(), head)["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "a record is no object");
  CHECK(invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["region"]["byteOffset"] == 17);
}
