#include "hook/agent.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

std::string text_in(const std::string& json) {
  std::string error;
  const auto draft = draft_of_agent(json, {}, error);
  return !error.empty() ? "error: " + error : draft ? draft->text : "no message";
}

}  // namespace

TEST_CASE("the message is found in a tool's input") {
  CHECK(text_in(R"({"tool_name":"send","tool_input":{"text":"You broke it"}})") == "You broke it");
  CHECK(text_in(R"({"tool_input":{"issue":4,"body":"You broke it"}})") == "You broke it");
  CHECK(text_in(R"({"text":"You broke it","audience":"dm"})") == "You broke it");
}

TEST_CASE("a tool that writes files or runs commands sends no message") {
  CHECK(text_in(R"({"tool_input":{"file_path":"a","content":"You broke it"}})") == "no message");
  CHECK(text_in(R"({"tool_input":{"command":"echo","text":"x"}})") == "no message");
  CHECK(text_in(R"({"tool_input":{"query":"x"}})") == "no message");
  CHECK(text_in(R"({"tool_input":"x"})") == "no message");
  CHECK(text_in(R"({"hook_event_name":"Stop"})") == "no message");
}

TEST_CASE("what is no object is said") {
  CHECK(text_in("[]") == "error: an object was expected, not an array");
  CHECK(text_in("{").starts_with("error: column 2: not JSON"));
}

TEST_CASE("the channel decides who reads it") {
  Defaults defaults;
  defaults.channels.push_back({"dm-*", Audience::Dm, {}});
  std::string error;
  CHECK(draft_of_agent(R"({"tool_input":{"channel":"#dm-ann","text":"x"}})", defaults, error)->audience == Audience::Dm);
  CHECK(draft_of_agent(R"({"tool_input":{"channel":"ops","text":"x"}})", defaults, error)->audience == Audience::Group);
}
