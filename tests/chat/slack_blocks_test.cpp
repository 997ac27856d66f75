#include "chat/slack_blocks.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string told(const char* json) {
  JsonParser parser;
  const auto value = parser.parse(json);
  REQUIRE(value);
  const auto out = slack_blocks(*value, [](std::string_view id) { return "N" + std::string(id); });
  if (!out) return "none";
  std::string all = out->text + " | ";
  for (const auto& segment : out->segments)
    all += std::string(name(segment.kind)) + "=" + out->text.substr(segment.span.begin, segment.span.end - segment.span.begin) + "#" + segment.id + ";";
  return all;
}

/// One rich text block with one section of these leaves.
std::string section(const std::string& leaves) {
  return R"([{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[)" + leaves + "]}]}]";
}

}  // namespace

TEST_CASE("every leaf of rich text is shown as people see it") {
  struct Row {
    const char* leaves;
    const char* shown;
  };
  const Row rows[] = {
      {R"({"type":"text","text":"a &amp; b"})", "a &amp; b | "},
      {R"({"type":"text","text":"x","style":{"code":true}})", "x | code=x#;"},
      {R"({"type":"text","text":"x","style":{"bold":true}})", "x | "},
      {R"({"type":"user","user_id":"U1"})", "@NU1 | mention=@NU1#U1;"},
      {R"({"type":"usergroup","usergroup_id":"S1"})", "@NS1 | mention=@NS1#S1;"},
      {R"({"type":"broadcast","range":"here"})", "@here | mention=@here#!here;"},
      {R"({"type":"channel","channel_id":"C1"})", "#NC1 | "},
      {R"({"type":"emoji","name":"tada"})", ":tada: | emoji=:tada:#;"},
      {R"({"type":"link","url":"https://x.test"})", "https://x.test | url=https://x.test#;"},
      {R"({"type":"link","url":"https://x.test","text":"here"})", "here | "},
      {R"({"type":"date","timestamp":1,"fallback":"today"})", "today | "},
      {R"({"type":"color","value":"#fff"})", " | "},
      {R"("nonsense",7,null,{"type":7},{"type":"text","text":[]})", " | "},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.leaves));
    CHECK(told(section(row.leaves).c_str()) == row.shown);
  }
}

TEST_CASE("quotations and preformatted text are one segment, items of lists are lines") {
  CHECK(told(R"([{"type":"rich_text","elements":[
    {"type":"rich_text_quote","elements":[{"type":"text","text":"you "},{"type":"user","user_id":"U1"}]},
    {"type":"rich_text_preformatted","elements":[{"type":"text","text":"a\nb"}]},
    {"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"c"}]},
      {"type":"rich_text_section","elements":[{"type":"user","user_id":"U2"}]}]}]}])") ==
        "you @NU1\na\nb\n- c\n- @NU2 | quote=you @NU1#;code=a\nb#;mention=@NU2#U2;");
}

TEST_CASE("blocks that are not what people typed are no text") {
  CHECK(told("[]") == "none");
  CHECK(told("null") == "none");
  CHECK(told(R"({"type":"rich_text"})") == "none");
  CHECK(told(R"([{"type":"section","text":{"type":"mrkdwn","text":"x"}},null,7])") == "none");
  CHECK(told(R"([{"type":"rich_text"}])") == " | ");
}
