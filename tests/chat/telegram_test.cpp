#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

std::string by(int user, const std::string& more) {
  const auto id = std::to_string(user);
  return R"({"type":"message","date":"2026-01-05T10:01:00","date_unixtime":"1767603660","from":"N)" + id + R"(","from_id":"user)" + id + "\"," + more + "}";
}

}  // namespace

TEST_CASE("all chats of Telegram: names, kinds and audiences, none takes the name of another") {
  ExportFolder folder;
  folder.write("result.json", R"({"about":"x","personal_information":{"user_id":1},"chats":{"about":"y","list":[
    {"name":"Bob","type":"personal_chat","id":5,"messages":[)" + by(1, R"("id":1,"text":"a")") + R"(]},
    {"type":"private_supergroup","id":6,"messages":[)" + by(1, R"("id":1,"text":"b")") + "," + by(2, R"("id":2,"text":"c","edited":"2026-01-05T10:02:00")") + R"(]},
    {"name":null,"type":"saved_messages","id":7,"messages":[)" + by(1, R"("id":1,"text":"d")") + R"(]},
    {"name":"Bot","type":"bot_chat","id":8,"messages":[)" + by(1, R"("id":1,"text":"e")") + R"(]},
    {"name":"Empty","type":"personal_chat","id":9,"messages":[]}]},
    "left_chats":{"list":[{"type":"public_supergroup","id":10,"messages":[)" + by(3, R"("id":1,"text":"f","reply_to_message_id":7)") + "]}]}}");
  const auto out = read_export(folder.path());
  CHECK(out.format == "telegram");
  REQUIRE(out.messages.size() == 5);
  CHECK(out.messages[0].channel->name == "Bob");
  CHECK(audience(out.messages[0]) == "dm");
  CHECK(out.messages[0].time == 1767603660000);
  CHECK(out.messages[0].clock == ClockKind::Utc);
  CHECK(out.messages[0].author.id == "user1");
  CHECK(out.messages[1].channel->name == "6");
  CHECK(out.messages[1].channel->members.size() == 2);
  CHECK(audience(out.messages[1]) == "group");
  CHECK(out.messages[2].edited);
  CHECK(audience(out.messages[3]) == "none");
  CHECK(out.messages[4].channel->name == "10");
  CHECK(out.messages[4].thread == "7");
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 1, 0, 0});
}

TEST_CASE("a text is a string, pieces, or entities; what is code or quoted is a segment") {
  ExportFolder folder;
  folder.write("result.json", R"({"name":"Room","type":"private_group","id":6,"messages":[)" +
    by(1, R"("text":["Hi ",{"type":"mention_name","text":"Bob","user_id":12},", ",{"type":"bold","text":"never"}," ",{"type":"code","text":"x"}])") + "," +
    by(1, R"("text":"plain","text_entities":[{"type":"mention","text":"@bob"},{"type":"plain","text":" look"}])") + "," +
    by(1, R"("text":[{"type":"blockquote","text":"you idiot"},"\nno"],"text_entities":[{"type":"blockquote","text":"you idiot"},{"type":"plain","text":"\nno"}])") + "," +
    by(1, R"("text":"you idiot","forwarded_from":"News","text_entities":[{"type":"plain","text":"you idiot"}])") + "," +
    by(1, R"("text":"a\x0Bb","text_entities":[{"type":"plain","text":"a\x0Bb"}])") + "," +
    by(1, R"("text":"","photo":"x.jpg","text_entities":[])") + "," +
    by(1, R"("text":"old","text_entities":[])") + "]}");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 7);
  CHECK(told(out.messages[0]) == "Hi @Bob, never x | mention=@Bob#user12;code=x#;");
  CHECK(told(out.messages[1]) == "@bob look | mention=@bob#;");
  CHECK(told(out.messages[2]) == "you idiot\nno | quote=you idiot#;");
  CHECK(told(out.messages[3]) == "you idiot | quote=you idiot#;");
  CHECK(told(out.messages[4]) == "a\x0B" "b | ");
  CHECK(told(out.messages[5]) == " | ");
  CHECK(told(out.messages[6]) == "old | ");
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].message.find("mended") != std::string::npos);
  CHECK(out.skipped == std::array<std::size_t, 4>{});
}

TEST_CASE("old exports have a local date only; services and bots are left out") {
  ExportFolder folder;
  folder.write("result.json", R"({"name":"Room","type":"private_group","id":6,"messages":[
    {"type":"message","date":"2019-01-05T10:01:00","from":"Ann","from_id":4294967296,"text":"a"},
    {"type":"service","actor":"Ann","action":"pin_message","text":""},
    {"type":"message","from":"Ann","from_id":"user1","via_bot":"@gif","text":"b"},
    {"type":"unsupported"}]})");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].clock == ClockKind::Local);
  CHECK(out.messages[0].time == 1546682460000);
  CHECK(out.messages[0].author.id == "4294967296");
  CHECK(out.skipped == std::array<std::size_t, 4>{2, 1, 0, 0});
}

TEST_CASE("the samples of Telegram, as counted by hand") {
  test::holds({{"telegram/CONSTRUCTED_single_chat.json", "telegram", 3, {1, 0, 0, 0}},
               {"telegram/personal_chat.json", "telegram", 2, {0, 0, 0, 0}}});
}
