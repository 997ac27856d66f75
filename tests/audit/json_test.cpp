#include <nlohmann/json.hpp>

#include "audit/sample.h"

using namespace aside;
using nlohmann::ordered_json;
using test::report_of;

TEST_CASE("the report begins as the contract has it, and holds every number of the summary") {
  const auto json = ordered_json::parse(report_of(write_audit_json, test::sample_summary()));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"version", "formats", "messages", "skipped", "channels", "verdicts", "categories",
                                         "rules", "days", "hours", "audiences", "notes", "known", "engine", "privacy",
                                         "partial", "warned", "findings", "warnings"});
  CHECK(json["version"] == 1);
  CHECK(json["formats"][0]["format"] == "slack");
  CHECK(json["messages"] == 2000);
  CHECK(json["skipped"] == ordered_json::parse(R"({"system":5,"bot":4,"deleted":3,"broken":1})"));
  CHECK(json["channels"].size() == 4);
  CHECK(json["channels"][1]["name"] == "<b>launch</b>");
  CHECK(json["channels"][1]["audience_guessed"] == true);
  CHECK(json["channels"][0]["verdicts"]["private"] == 8);
  CHECK(json["verdicts"]["reword"] == 12);
  CHECK(json["categories"]["contempt"] == 12);
  CHECK(json["rules"]["blame/your-fault"] == 8);
  CHECK(json["days"][1]["day"] == "2026-01-18");
  CHECK(json["days"][1]["messages"] == 1200);
  CHECK(json["hours"].size() == 24);
  CHECK(json["hours"][9]["verdicts"]["private"] == 8);
  CHECK(json["audiences"]["dm"]["messages"] == 500);
  CHECK(json["notes"]["context/praise"] == 41);
  CHECK(json["findings"].size() == 2);
  CHECK(json["warnings"][0]["offset"] == 17);
}

TEST_CASE("a report without findings is JSON too, and bytes that are no text are replaced") {
  const auto none = ordered_json::parse(report_of(write_audit_json, {}));
  CHECK(none["findings"] == ordered_json::array());
  CHECK(none["warnings"] == ordered_json::array());
  const auto quoted = ordered_json::parse(report_of(write_audit_json, test::quoted_summary()));
  CHECK(quoted["findings"][1]["text"] == "+1 \xEF\xBF\xBD\"obviously\"");
}
