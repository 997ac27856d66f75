#include <nlohmann/json.hpp>

#include "audit/sample.h"

using namespace aside;

TEST_CASE("every finding is one line, the same as in the JSON report") {
  const auto summary = test::quoted_summary();
  const auto report = nlohmann::json::parse(test::report_of(write_audit_json, summary));
  std::istringstream lines(test::report_of(write_audit_jsonl, summary));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) CHECK(nlohmann::json::parse(line) == report["findings"][count]);
  CHECK(count == 2);
  CHECK(test::report_of(write_audit_jsonl, {}) == "");
}
