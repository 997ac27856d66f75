#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

std::string room(const std::string& events) {
  return R"({"room_name":"Build","room_creator":"Ann","topic":"","export_date":"11/21/2026","exported_by":"Bob","messages":[)" + events + "]}";
}
std::string event(const std::string& id, const std::string& sender, const std::string& content, const std::string& more = {}) {
  return R"({"type":"m.room.message","sender":"@)" + sender + R"(:x","event_id":")" + id + R"(","room_id":"!r:x","origin_server_ts":176760366000)" +
         id.substr(1, 1) + R"(,"content":)" + content + more + "}";
}
std::string text(const std::string& body) { return R"({"msgtype":"m.text","body":")" + body + "\"}"; }
std::string edit(const std::string& of, const std::string& body) {
  return R"({"msgtype":"m.text","body":"* )" + body + R"(","m.new_content":{"msgtype":"m.text","body":")" + body + R"("},"m.relates_to":{"rel_type":"m.replace","event_id":")" + of + "\"}}";
}
std::string member(const std::string& who, const std::string& content) {
  return R"({"type":"m.room.member","sender":"@ann:x","state_key":"@)" + who + R"(:x","event_id":"$m","room_id":"!r:x","content":)" + content + "}";
}

}  // namespace

TEST_CASE("of an edited event of Matrix the last version of its own author is read, with its first time") {
  ExportFolder folder;
  folder.write("export.json", room(event("$1", "ann", text("first")) + "," + event("$2", "bob", text("other")) + "," + event("$3", "ann", edit("$1", "second")) + "," +
                                   event("$4", "ann", edit("$1", "third")) + "," + event("$5", "bob", edit("$1", "forged")) + "," + event("$6", "ann", edit("$0", "lost"))));
  const auto out = read_export(folder.path());
  CHECK(out.format == "matrix");
  std::string all;
  for (const auto& each : out.messages) all += each.id + "@" + std::to_string(each.time % 10) + ":" + each.text + (each.edited ? "*;" : ";");
  CHECK(all == "$2@2:other;$1@1:third*;$1@5:forged*;$0@6:lost*;");
  CHECK(out.skipped == std::array<std::size_t, 4>{});
}

TEST_CASE("a redacted event is deleted, with its edits; state is the system's, notices are bots'") {
  ExportFolder folder;
  folder.write("export.json", room(event("$1", "ann", "{}", R"(,"unsigned":{"redacted_because":{"type":"m.room.redaction"}})") + "," + event("$2", "ann", edit("$1", "back")) + "," +
                                   event("$3", "bot", R"({"msgtype":"m.notice","body":"beep"})") + "," + member("ann", R"({"membership":"join"})") + "," +
                                   event("$4", "ann", R"({"msgtype":"m.image","body":"x.png"})") + "," + event("$5", "ann", R"({"msgtype":"m.image","filename":"x.png","body":"see"})") + "," +
                                   R"({"type":"m.room.encrypted","sender":"@ann:x","event_id":"$6","content":{"algorithm":"x"}})"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].text == "");
  CHECK(out.messages[1].text == "see");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 1, 1, 1});
  CHECK(out.warnings.size() == 1);
}

TEST_CASE("what is answered is no part of the answer, as text and as HTML; mentions are segments") {
  ExportFolder folder;
  folder.write("export.json", room(
    event("$1", "ann", R"({"msgtype":"m.text","body":"> <@bob:x> you idiot\n> really\n\nno","m.relates_to":{"m.in_reply_to":{"event_id":"$0"}}})") + "," +
    event("$2", "ann", R"({"msgtype":"m.text","body":"> x\n\nno","format":"org.matrix.custom.html","formatted_body":"<mx-reply><blockquote>you idiot</blockquote></mx-reply><a href=\"https://matrix.to/#/@bob:x\">Bob</a>: see <code>make</code>","m.relates_to":{"rel_type":"m.thread","event_id":"$0"}})") + "," +
    event("$3", "ann", R"({"msgtype":"m.emote","body":"greets @Bob B and @bob","m.mentions":{"user_ids":["@bob:x"]}})") + "," +
    event("$4", "ann", text("> quoted by hand\\nno")) + "," + member("bob", R"({"membership":"join","displayname":"Bob B"})")));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 4);
  CHECK(told(out.messages[0]) == "no | ");
  CHECK(out.messages[0].thread == "$0");
  CHECK(told(out.messages[1]) == "@Bob: see make | mention=@Bob#@bob:x;code=make#;");
  CHECK(out.messages[1].thread == "$0");
  CHECK(told(out.messages[2]) == "greets @Bob B and @bob | mention=@Bob B#@bob:x;mention=@bob#@bob:x;");
  CHECK(told(out.messages[3]) == "> quoted by hand\nno | quote=> quoted by hand#;");
}

TEST_CASE("who reads a room of Matrix: the members that are told, else those who wrote") {
  const auto of = [](const std::string& events) {
    ExportFolder folder;
    folder.write("matrix - Build - Chat Export.json", room(events));
    const auto out = read_export(folder.path());
    REQUIRE(out.messages.size() >= 1);
    return audience(out.messages[0]) + " " + std::to_string(out.messages[0].channel->humans);
  };
  const auto a = event("$1", "ann", text("a")), b = event("$2", "bob", text("b"));
  CHECK(of(a + "," + b) == "dm 2");
  CHECK(of(a + "," + b + "," + event("$3", "cyd", text("c"))) == "group 3");
  CHECK(of(a + "," + member("bob", R"({"membership":"join"})") + "," + member("cyd", R"({"membership":"invite"})")) == "group 3");
  CHECK(of(a + "," + member("bob", R"({"membership":"invite","is_direct":true})")) == "dm 2");
}

TEST_CASE("the sample of Matrix, as counted by hand") { test::holds({{"matrix", "matrix", 2, {0, 0, 1, 0}}}); }
