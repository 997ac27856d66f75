#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "report/formats.h"
#include "report/sample.h"

using namespace aside;
using nlohmann::json;

TEST_CASE("one draft is an object, several are an array") {
  const std::vector<Entry> entries{harmless_entry()};
  Style style;
  std::ostringstream one, many;
  write_json(one, entries, style);
  style.many = true;
  write_json(many, entries, style);
  CHECK(json::parse(one.str())["verdict"] == "send");
  REQUIRE(json::parse(many.str()).is_array());
  CHECK(json::parse(many.str())[0]["verdict"] == "send");
}

TEST_CASE("no drafts are an empty array") {
  Style style;
  style.many = true;
  std::ostringstream out;
  write_json(out, {}, style);
  CHECK(out.str() == "[]\n");
}

TEST_CASE("a line a draft, an error in its place") {
  const std::vector<Entry> entries{sample_entry(), broken_entry(), harmless_entry()};
  std::ostringstream out;
  Style style;
  style.offsets = Offsets::Codepoints;
  style.explain = true;
  write_jsonl(out, entries, style);
  std::istringstream in(out.str());
  std::string line;
  std::getline(in, line);
  CHECK(json::parse(line)["findings"][0]["start"] == 2);
  CHECK(json::parse(line)["explain"]["sums"].size() == 2);
  std::getline(in, line);
  CHECK(line == R"({"id":null,"line":3,"error":"not JSON"})");
  std::getline(in, line);
  CHECK(json::parse(line)["verdict"] == "send");
  CHECK_FALSE(std::getline(in, line));
}
