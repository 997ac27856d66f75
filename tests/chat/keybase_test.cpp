#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

std::string message(int id, const std::string& sender, const std::string& content, const std::string& channel = R"({"name":"ann,bob","members_type":"impteamnative","public":false})", const std::string& conversation = "c1") {
  return R"({"msg":{"id":)" + std::to_string(id) + R"(,"conversation_id":")" + conversation + R"(","channel":)" + channel + R"(,"sender":{"uid":"x","username":")" + sender +
         R"("},"sent_at":1544140065,"sent_at_ms":154414006581)" + std::to_string(id % 10) + R"(,"content":)" + content + "}}";
}
std::string text(const std::string& body, const std::string& more = {}) { return R"({"type":"text","text":{"body":")" + body + "\"" + more + "}}"; }

}  // namespace

TEST_CASE("conversations of Keybase: a team, two, one, more") {
  ExportFolder folder;
  folder.write("log.json", message(1, "ann", text("a")) + "\n" +
    message(2, "ann", text("b"), R"({"name":"corp","topic_name":"ops","members_type":"team"})", "c2") + "\n" +
    message(3, "ann", text("c"), R"({"name":"ann","members_type":"impteamnative"})", "c3") + "\n" +
    message(4, "ann", text("d"), R"({"name":"ann,bob,cyd","members_type":"impteamnative"})", "c4") + "\n");
  const auto out = read_export(folder.path());
  CHECK(out.format == "keybase");
  REQUIRE(out.messages.size() == 4);
  CHECK(audience(out.messages[0]) == "dm");
  CHECK(out.messages[0].channel->members.size() == 2);
  CHECK(out.messages[0].time == 1544140065811);
  CHECK(out.messages[1].channel->name == "corp#ops");
  CHECK(out.messages[1].channel->kind == ChannelKind::Private);
  CHECK(audience(out.messages[2]) == "none");
  CHECK(audience(out.messages[3]) == "group");
}

TEST_CASE("a page of messages, the newest first: the last version counts, the deleted do not") {
  const std::vector<std::string> list{
      message(9, "ann", R"({"type":"delete","delete":{"messageIDs":[2,8]}})"), message(8, "ann", R"({"type":"edit","edit":{"messageID":2,"body":"gone too"}})"),
      message(7, "bob", R"({"type":"edit","edit":{"messageID":1,"body":"forged"}})"), message(6, "ann", R"({"type":"edit","edit":{"messageID":1,"body":"third"}})"),
      message(5, "ann", R"({"type":"edit","edit":{"messageID":1,"body":"second"}})"), message(4, "bob", R"({"type":"reaction","reaction":{"m":1,"b":":+1:"}})"),
      message(3, "bob", R"({"type":"attachment","attachment":{"object":{"title":"see"}}})"), message(2, "ann", text("gone")), message(1, "ann", text("first"))};
  for (const bool page : {false, true}) {
    ExportFolder folder;
    std::string all;
    for (const auto& each : list) all += (all.empty() ? "" : page ? "," : "\n") + each;
    folder.write("log.json", page ? R"({"result":{"messages":[)" + all + "]}}" : all + "\n");
    const auto out = read_export(folder.path());
    CHECK(out.format == "keybase");
    std::string told_all;
    for (const auto& each : out.messages) told_all += each.id + ":" + each.text + ";";
    CHECK(told_all == "1:forged;1:third;3:see;");
    CHECK(out.skipped == std::array<std::size_t, 4>{1, 0, 1, 0});
    CHECK(out.warnings.empty());
  }
}

TEST_CASE("mentions of Keybase are segments, bots are left out") {
  ExportFolder folder;
  folder.write("log.json", message(1, "ann", text("@bob and @cyd: `x` @here", R"(,"userMentions":[{"text":"cyd","uid":"1"}],"replyTo":7)")) + "\n" +
                               R"({"msg":{"id":2,"bot_info":{"bot_username":"beep"},"sender":{"username":"beep"},"channel":{"name":"ann,bob","members_type":"impteamnative"},"content":{"type":"text","text":{"body":"x"}}}})" + "\n" +
                               message(3, "bob", text("yes")) + "\n");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(told(out.messages[0]) == "@bob and @cyd: `x` @here | mention=@bob#bob;mention=@cyd#cyd;code=`x`#;mention=@here#!here;");
  CHECK(out.messages[0].thread == "7");
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 1, 0, 0});
}

TEST_CASE("the samples of Keybase, as counted by hand") {
  test::holds({{"keybase/oneonone.json", "keybase", 1, {0, 0, 0, 0}}, {"keybase/teamchat.json", "keybase", 1, {0, 0, 0, 0}}, {"keybase/read_result.json", "keybase", 1, {0, 0, 0, 0}}});
}
