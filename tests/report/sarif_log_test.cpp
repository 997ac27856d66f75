#include "report/sarif_log.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace aside;

TEST_CASE("a log is one run of aside, whatever it holds") {
  std::ostringstream out;
  write_sarif_log(out, {"aside 0.1.0", Json::array(), Json::array(), Json::object()});
  const auto log = Json::parse(out.str());
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  CHECK(log["runs"][0]["tool"]["driver"]["fullName"] == "aside 0.1.0");
  CHECK(log["runs"][0]["results"] == Json::array());
}

TEST_CASE("a path is a relative reference, and bytes that are no text are replaced") {
  CHECK(sarif_uri("a b:c/ä.txt") == "a%20b%3Ac/%C3%A4.txt");
  CHECK(sarif_text("a\xFF")["text"] == "a\xEF\xBF\xBD");
}
