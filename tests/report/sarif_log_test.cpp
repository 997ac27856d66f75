#include "report/sarif_log.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace aside;

TEST_CASE("a log is one run of aside, whatever it holds") {
  std::ostringstream none, two;
  write_sarif_log(none, {"aside 0.1.0", Json::array(), Json::object(), [](const auto&) {}});
  const auto log = Json::parse(none.str());
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  CHECK(log["runs"][0]["tool"]["driver"]["fullName"] == "aside 0.1.0");
  CHECK(log["runs"][0]["results"] == Json::array());
  write_sarif_log(two, {"aside 0.1.0", Json::array(), Json::object(), [](const auto& put) {
    put(Json{{"ruleId", "a"}, {"level", "error"}});
    put(Json{{"ruleId", "b"}, {"level", "\n"}});
  }});
  CHECK(Json::parse(two.str())["runs"][0]["results"][1]["level"] == "\n");
  CHECK(two.str() == Json::parse(two.str()).dump(2) + "\n");
}

TEST_CASE("a path is a relative reference, and bytes that are no text are replaced") {
  CHECK(sarif_uri("a b:c/ä.txt") == "a%20b%3Ac/%C3%A4.txt");
  CHECK(sarif_text("a\xFF")["text"] == "a\xEF\xBF\xBD");
}
