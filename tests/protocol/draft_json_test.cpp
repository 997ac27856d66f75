#include "protocol/draft_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace aside;

namespace {

std::string error_of(std::string_view object) {
  std::string error;
  CHECK_FALSE(draft_from_json(object, {}, error));
  return error;
}

Draft draft_from(std::string_view object, const Defaults& defaults = {}) {
  std::string error;
  auto draft = draft_from_json(object, defaults, error);
  REQUIRE_MESSAGE(draft, error);
  return *draft;
}

}  // namespace

TEST_CASE("every field of a draft is read") {
  const auto draft = draft_from(R"({"id":"7","text":"so you say @sam","audience":"dm","external":true,
    "face":"strict","lang":"en","markup":"slack","author":{"id":"U1","name":"Ann"},
    "off":["contempt/per-my-last-email"],
    "members":[{"id":"U2","name":"Sam Lee","aka":["sam"],"role":"release manager"}],
    "channel":{"id":"C1","name":"ops"},
    "segments":[{"kind":"quote","start":0,"end":10},{"kind":"mention","start":11,"end":15,"id":"U2"}]})");
  CHECK(draft.id == "7");
  CHECK(draft.text == "so you say @sam");
  CHECK(draft.audience == Audience::Dm);
  CHECK(draft.external);
  CHECK(draft.face == Face::Strict);
  CHECK(draft.lang == "en");
  CHECK(draft.markup == Markup::Slack);
  CHECK(draft.author.id == "U1");
  CHECK(draft.author.name == "Ann");
  CHECK(draft.off == std::vector<std::string>{"contempt/per-my-last-email"});
  REQUIRE(draft.members.size() == 1);
  CHECK(draft.members[0].id == "U2");
  CHECK(draft.members[0].name == "Sam Lee");
  CHECK(draft.members[0].aka == std::vector<std::string>{"sam"});
  CHECK(draft.members[0].role == "release manager");
  CHECK(draft.channel.id == "C1");
  CHECK(draft.channel.name == "ops");
  REQUIRE(draft.segments.size() == 2);
  CHECK(draft.segments[0].kind == SegmentKind::Quote);
  CHECK(draft.segments[1].span == Span{11, 15});
  CHECK(draft.segments[1].id == "U2");
}

TEST_CASE("only the text is required, unknown keys are passed over") {
  const auto draft = draft_from(R"({"colour":[1,{}],"text":"hi","audience":null})");
  CHECK(draft.text == "hi");
  CHECK(draft.audience == Audience::Group);
  CHECK(draft.id.empty());
}

TEST_CASE("a number as id becomes its digits") {
  CHECK(draft_from(R"({"text":"","id":42})").id == "42");
}

TEST_CASE("what the draft says itself wins over the defaults") {
  Defaults defaults;
  defaults.audience = Audience::Dm;
  defaults.face = Face::Strict;
  CHECK(draft_from(R"({"text":""})", defaults).audience == Audience::Dm);
  CHECK(draft_from(R"({"text":"","audience":"group"})", defaults).audience == Audience::Group);
  CHECK(draft_from(R"({"text":"","audience":"group"})", defaults).face == Face::Strict);
}

TEST_CASE("a wrong type names the key and what was expected") {
  CHECK(error_of(R"({})") == "\"text\" is missing: the draft itself");
  CHECK(error_of(R"({"text":null})") == "\"text\": a string was expected, not null");
  CHECK(error_of(R"({"text":3})") == "\"text\": a string was expected, not a number");
  CHECK(error_of(R"({"text":"","external":"yes"})") ==
        "\"external\": true or false was expected, not a string");
  CHECK(error_of(R"({"text":"","audience":"gruop"})") ==
        "\"audience\": \"gruop\" is not dm or group; did you mean group?");
  CHECK(error_of(R"({"text":"","members":{}})") ==
        "\"members\": an array was expected, not an object");
  CHECK(error_of(R"({"text":"","members":[{"name":"A","aka":"a"}]})") ==
        "\"members[0].aka\": an array was expected, not a string");
  CHECK(error_of(R"({"text":"","members":[{"role":"lead"}]})") ==
        "\"members[0]\": a member needs a \"name\" or an \"id\"");
  CHECK(error_of(R"({"text":"","off":[1]})") ==
        "\"off\": an array of strings was expected, not a number");
  CHECK(error_of(R"({"text":"","author":"Ann"})") ==
        "\"author\": an object was expected, not a string");
}

TEST_CASE("segments must lie within the text") {
  CHECK(error_of(R"({"text":"abc","segments":[{"kind":"quote","start":0,"end":4}]})") ==
        "\"segments[0].end\": lies behind the text, which has 3 bytes");
  CHECK(error_of(R"({"text":"abc","segments":[{"kind":"quote","start":2,"end":1}]})") ==
        "\"segments[0]\": ends before it starts");
  CHECK(error_of(R"({"text":"abc","segments":[{"kind":"quote","start":-1,"end":1}]})") ==
        "\"segments[0].start\": a number of bytes (0 or more) was expected, not a number");
  CHECK(error_of(R"({"text":"abc","segments":[{"kind":"quote","end":1}]})") ==
        "\"segments[0].start\": is missing, a number of bytes was expected");
  CHECK(error_of(R"({"text":"abc","segments":[{"kind":"qoute","start":0,"end":1}]})") ==
        "\"segments[0].kind\": \"qoute\" is not text, quote, code, url, mention or emoji; "
        "did you mean quote?");
}

TEST_CASE("what is no JSON object has a column or says what it is") {
  CHECK(error_of("") == "an empty line; an object like {\"text\":\"…\"} was expected");
  CHECK(error_of("[1]") == "an object like {\"text\":\"…\"} was expected, not an array");
  CHECK(error_of("{\"text\":\"\\ud800\"}").starts_with("column 16: not JSON: invalid string: surrogate"));
  CHECK(error_of("{\"text\":\"\xFF\"}") ==
        "column 10: not JSON: invalid string: ill-formed UTF-8 byte");
  CHECK(error_of("{\"text\":\"a").starts_with("column 11: not JSON: "));
  CHECK(error_of(std::string_view("{\"text\":\"\0\"}", 12)).starts_with("column 10: not JSON: "));
}

TEST_CASE("an escaped NUL is a byte like any other, of a key written twice the last one counts") {
  CHECK(draft_from(R"({"text":"a\u0000b"})").text == std::string("a\0b", 3));
  CHECK(draft_from(R"({"text":"a","text":"b"})").text == "b");
}

TEST_CASE("deep nesting neither recurses nor takes long") {
  const std::string deep(300000, '[');
  CHECK(error_of(deep).starts_with("column 300001: not JSON: "));
  CHECK(draft_from("{\"text\":\"x\",\"a\":" + deep + std::string(deep.size(), ']') + "}").text == "x");
}

TEST_CASE("a members file is an array of members") {
  Diagnostics sink;
  const auto members = members_from_json("team.json", R"([{"id":2,"name":"Sam"}])", sink);
  REQUIRE(members);
  CHECK(members->at(0).id == "2");
  CHECK(sink.empty());
}

TEST_CASE("a broken members file has a line and a hint") {
  Diagnostics sink;
  CHECK_FALSE(members_from_json("team.json", "[\n  {,\n", sink));
  CHECK_FALSE(members_from_json("team.json", "{}", sink));
  REQUIRE(sink.size() == 2);
  CHECK(sink[0].line == 2);
  CHECK(sink[0].column == 4);
  CHECK(sink[0].message.starts_with("not JSON: "));
  CHECK(sink[1].message == "an array was expected, not an object");
  CHECK(sink[1].hint.starts_with("a members file is like ["));
}

TEST_CASE("a draft written as JSON is read as the same draft") {
  const std::string all = R"({"id":"7","text":"so you say @sam","audience":"dm","external":true,"face":"strict",)"
      R"("lang":"en","markup":"slack","author":{"id":"U1","name":"Ann"},"channel":{"id":"C1"},)"
      R"("members":[{"id":"U2","name":"Sam Lee","aka":["sam"],"role":"lead"}],"off":["a/b"],)"
      R"("segments":[{"kind":"quote","start":0,"end":10},{"kind":"mention","start":11,"end":15,"id":"U2"}]})";
  CHECK(to_line(draft_json(draft_from(all))) == all);
  const auto bare = to_line(draft_json(draft_from(R"({"text":""})")));
  CHECK(bare == R"({"text":"","audience":"group","external":false,"face":"standard","lang":"en","markup":"plain"})");
  Draft bytes;
  bytes.text = "a\xff";
  bytes.segments.push_back({SegmentKind::Code, {0, 2}, ""});
  CHECK_FALSE(draft_json(bytes).contains("segments"));
}
