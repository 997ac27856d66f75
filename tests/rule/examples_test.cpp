#include "rule/examples.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;

namespace {

std::optional<Example> read(std::string_view key, std::string_view value, std::string& wrong) {
  Diagnostics sink;
  const std::string source = std::string(key) + " " + std::string(value);
  auto example = read_example(key, value, {"x.rule", 7, key.size() + 2, source}, sink);
  wrong = format(sink);
  return example;
}

std::string wrong_in(std::string_view key, std::string_view value) {
  std::string wrong;
  CHECK_FALSE(read(key, value, wrong).has_value());
  return wrong;
}

}  // namespace

TEST_CASE("the keys of examples are the verdicts, sees and misses") {
  for (const auto* key : {"private", "reword", "send", "sees", "misses"}) CHECK(is_example_key(key));
  for (const auto* key : {"match", "Send", "", "see"}) CHECK_FALSE(is_example_key(key));
}

TEST_CASE("an example is an audience and a draft with what must be found") {
  std::string wrong;
  const auto example = read("private", "group+ext+strict   so <<you broke it>>, Sam", wrong);
  CHECK(wrong == "");
  REQUIRE(example);
  CHECK(example->verdict == Verdict::Private);
  CHECK(example->audience == Audience::Group);
  CHECK(example->external);
  CHECK(example->face == Face::Strict);
  CHECK(example->text == "so you broke it, Sam");
  CHECK(slice(example->text, *example->span) == "you broke it");
  CHECK(example->line == 7);
}

TEST_CASE("sees and misses have no verdict, and no span is needed") {
  std::string wrong;
  const auto sees = read("sees", "dm you broke it", wrong);
  REQUIRE(sees);
  CHECK(sees->seen);
  CHECK_FALSE(sees->verdict);
  CHECK_FALSE(sees->span);
  CHECK(sees->audience == Audience::Dm);
  CHECK_FALSE(sees->external);
  CHECK_FALSE(read("misses", "dm x", wrong)->seen);
}

TEST_CASE("\\n is a line break, other escapes stay") {
  std::string wrong;
  const auto example = read("send", "group a\\nb\\tc\\", wrong);
  REQUIRE(example);
  CHECK(example->text == "a\nb\\tc\\");
}

TEST_CASE("a bad audience is named") {
  const std::string expected =
      "error: expected an audience: dm or group, then +ext, +strict\n";
  CHECK(wrong_in("send", "team it broke") ==
        "x.rule:7:6: " + expected + "  send team it broke\n       ^\n  hint: for example: send  group  the draft\n");
  CHECK(wrong_in("send", "group+extern it broke") ==
        "x.rule:7:6: " + expected +
            "  send group+extern it broke\n       ^\n  hint: for example: send  group  the draft\n");
  CHECK(wrong_in("private", "Group x").find(expected) != std::string::npos);
  CHECK(wrong_in("private", "").find(expected) != std::string::npos);
}

TEST_CASE("an example without a draft is named") {
  CHECK(wrong_in("send", "group") ==
        "x.rule:7:6: error: expected a draft after the audience\n  send group\n       ^\n");
}

TEST_CASE("the marks come as a pair, in their order") {
  const std::string end =
      "error: '<<' and '>>' come as a pair\n";
  for (const std::string draft : {"group a <<b", "group a>> b", "group a >>b<<"}) {
    const auto wrong = wrong_in("send", draft);
    CHECK(wrong.find(end) != std::string::npos);
    CHECK(wrong.find("hint: they mark what the rule must find") != std::string::npos);
  }
}
