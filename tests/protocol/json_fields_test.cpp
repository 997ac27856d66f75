#include "protocol/json_fields.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a syntax error has a place and does not repeat the text") {
  JsonError error;
  CHECK_FALSE(parse_json("{\"text\": \"a secret\x01\"}", error));
  CHECK(error.byte == 19);
  CHECK(error.message.find("control character") != std::string::npos);
  CHECK(error.message.find("secret") == std::string::npos);
}

TEST_CASE("a number too large is an error, not an exception") {
  JsonError error;
  CHECK_FALSE(parse_json("[1e999]", error));
  CHECK(error.message == "a number too large to read");
}

TEST_CASE("only the first wrong field is reported, with its whole path") {
  JsonError problem;
  const auto value = parse_json(R"({"a":1,"b":[],"c":{},"d":"x","e":null})", problem);
  REQUIRE(value);
  std::string error, text;
  bool flag = false;
  Fields fields(*value, "members[2]", error);
  CHECK_FALSE(fields.text("e", text));  // null is as good as absent
  CHECK_FALSE(fields.text("nothing", text));
  CHECK(error.empty());
  CHECK_FALSE(fields.text("a", text));
  CHECK_FALSE(fields.flag("b", flag));
  CHECK(error == "\"members[2].a\": a string was expected, not a number");
}

TEST_CASE("a whole number is an id, a fraction is not") {
  JsonError problem;
  const auto value = parse_json(R"({"id":1234567890123456789,"half":0.5})", problem);
  REQUIRE(value);
  std::string error, id;
  Fields fields(*value, "", error);
  CHECK(fields.id("id", id));
  CHECK(id == "1234567890123456789");
  CHECK_FALSE(fields.id("half", id));
  CHECK(error == "\"half\": a string or a whole number was expected, not a number");
}
