#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "report/formats.h"
#include "report/sample.h"

using namespace aside;
using nlohmann::json;

// That the whole validates against the schema is tests/report/sarif/run's to say.

namespace {

json run_of(const std::vector<Entry>& entries) {
  std::ostringstream out;
  Style style;
  style.engine = "aside 0.1.0 rules 3f9c2a";
  write_sarif(out, entries, style);
  return json::parse(out.str())["runs"][0];
}

}  // namespace

TEST_CASE("a finding has its place in bytes, in UTF-16 and in lines") {
  const auto run = run_of({sample_entry()});
  const auto& result = run["results"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(result["ruleId"] == "blame/your-fault");
  CHECK(result["message"]["text"] == "A verdict about a person ends the talk.");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "notes/a%20b.txt");
  CHECK(place["region"] == json::parse(R"({"startLine":1,"startColumn":4,"endLine":1,"endColumn":22,
    "charOffset":3,"charLength":18,"byteOffset":5,"byteLength":18,
    "snippet":{"text":"This is your fault"}})"));
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] == 2);
}

TEST_CASE("each rule that fired is listed once, with its help") {
  const auto run = run_of({sample_entry(), sample_entry()});
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[1]["id"] == "shaming/own-it");
  CHECK(rules[1]["help"]["text"] == "It makes somebody small: 100%.");
  CHECK(run["results"][3]["ruleIndex"] == 1);
}

TEST_CASE("a fix is offered in a file, but not one with a blank") {
  const auto fixes = run_of({sample_entry()})["results"][0]["fixes"];
  REQUIRE(fixes.size() == 1);
  const auto& change = fixes[0]["artifactChanges"][0]["replacements"][0];
  CHECK(change["insertedContent"]["text"] == "let's look at what happened");
  CHECK(change["deletedRegion"]["byteOffset"] == 5);
  CHECK(change["deletedRegion"]["byteLength"] == 18);
  auto argument = sample_entry();
  argument.is_file = false;
  CHECK_FALSE(run_of({argument})["results"][0].contains("fixes"));
}

TEST_CASE("a private finding is an error, one to reword a warning") {
  CHECK(run_of({sample_entry()})["results"][0]["level"] == "error");
  auto entry = sample_entry();
  entry.report.verdict = Verdict::Reword;
  CHECK(run_of({entry})["results"][0]["level"] == "warning");
}

TEST_CASE("lines that are no draft are notifications, nothing found is an empty list") {
  const auto run = run_of({broken_entry()});
  CHECK(run["results"] == json::array());
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "stdin:3: not JSON");
  CHECK(run_of({})["invocations"][0]["executionSuccessful"] == true);
}
