#include "chat/json_record.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("what is not there, or is of another kind, is empty") {
  JsonParser parser;
  const auto value = parser.parse(R"({"t":"x","n":12,"f":1.5,"d":"34","b":true,"l":[1,"y"],"o":{"k":"v"},"z":null})");
  REQUIRE(value);
  CHECK((*value)["t"].text() == "x");
  CHECK((*value)["n"].text() == "");
  CHECK((*value)["n"].whole() == 12);
  CHECK((*value)["n"].shown() == "12");
  CHECK((*value)["d"].whole() == 34);
  CHECK((*value)["t"].whole(7) == 7);
  CHECK((*value)["f"].number() == 1.5);
  CHECK((*value)["b"].yes());
  CHECK_FALSE((*value)["t"].yes());
  CHECK((*value)["l"].items().size() == 2);
  CHECK((*value)["l"].items()[1].text() == "y");
  CHECK((*value)["o"]["k"].text() == "v");
  CHECK((*value)["nothing"]["at"]["all"].text() == "");
  CHECK_FALSE((*value)["z"]);
  CHECK(value->any_case("T").text() == "x");
  const auto numbers = parser.parse("[18446744073709551615,1e300,-2.5,9007199254740993]");
  REQUIRE(numbers);
  CHECK(numbers->items()[0].shown() == "18446744073709551615");
  CHECK(numbers->items()[0].whole(7) == 7);
  CHECK(numbers->items()[1].whole(7) == 7);
  CHECK(numbers->items()[2].whole() == -2);
  CHECK(numbers->items()[3].shown() == "9007199254740993");
  CHECK_FALSE(parser.mended());
}

TEST_CASE("what exports write and strict parsers refuse is mended, and told") {
  struct Row {
    const char* json;
    const char* text;
  };
  const Row rows[] = {
      {R"({"t":"a\x0Bb"})", "a\x0B" "b"},
      {R"({"t":"a\ud83db"})", "a\xEF\xBF\xBD" "b"},
      {R"({"t":"a\ude00b"})", "a\xEF\xBF\xBD" "b"},
      {"{\"t\":\"a\xFF" "b\"}", "a\xEF\xBF\xBD" "b"},
      {"{\"t\":\"a\x01" "b\"}", "a\x01" "b"},
      {R"({"t":"a\qb"})", "a\\qb"},
      {R"({"t":"\ud83d\ude00 \x41"})", "\xF0\x9F\x98\x80 A"},
  };
  JsonParser parser;
  for (const auto& row : rows) {
    INFO(std::string(row.json));
    const auto value = parser.parse(row.json);
    REQUIRE(value);
    CHECK((*value)["t"].text() == row.text);
    CHECK(parser.mended());
  }
}

TEST_CASE("a byte order mark is no part of it") {
  JsonParser parser;
  const auto value = parser.parse("\xEF\xBB\xBF[1]");
  REQUIRE(value);
  CHECK(value->is_array());
  CHECK_FALSE(parser.mended());
}

TEST_CASE("what is no JSON is nothing") {
  JsonParser parser;
  for (const char* bad : {"", "{", "{\"a\":}", "hello", "[1,", "\xFF\xFE"}) CHECK_FALSE(parser.parse(bad));
}
