#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

std::string message(const std::string& id, const std::string& user, const std::string& room, const std::string& html, const std::string& more = {}) {
  return R"({"Id":")" + id + R"(","Body":{"ContentType":"html","Content":")" + html + R"("},"CreatedDateTime":"2025-08-05T13:14:17.36+00:00",)" +
         R"("From":{"Application":null,"User":{"Id":")" + user + R"(","DisplayName":"N )" + user + R"(","TenantId":"T1"}},"MessageType":"message",)" + room + more + "}";
}
const std::string chat = R"("ChannelIdentity":null,"ChatId":"19:a@thread.v2")";
const std::string pair = R"("ChatId":"19:a_b@unq.gbl.spaces")";
const std::string channel = R"("ChannelIdentity":{"TeamId":"t1","ChannelId":"19:c@thread.tacv2"})";

}  // namespace

TEST_CASE("chats and channels of Teams have their audiences, names and members") {
  ExportFolder folder;
  folder.write("users/usersList.json", R"([{"Id":"u9","DisplayName":"Nine"}])");
  folder.write("teams/t1/channels_t1.json", R"([{"Id":"19:c@thread.tacv2","DisplayName":"General","MembershipType":"standard"}])");
  folder.write("teams/t1/teamMembers_t1.json", R"([{"UserId":"u9"}])");
  folder.write("teams/t1/messages_t1.json", "[" + message("1", "u1", channel, "<p>a</p>", R"(,"ReplyToId":"0","LastEditedDateTime":"2025-08-05T13:15:17Z")") + "]");
  folder.write("users/u1/messages_u1.json", "[" + message("2", "u1", pair, "b") + "," + message("3", "u1", chat, "c") + "," + message("4", "u2", R"("ChatId":"48:notes")", "d") + "]");
  const auto out = read_export(folder.path());
  CHECK(out.format == "teams");
  REQUIRE(out.messages.size() == 4);
  CHECK(out.messages[0].channel->name == "General");
  CHECK(out.messages[0].channel->kind == ChannelKind::Public);
  REQUIRE(out.messages[0].channel->members.size() == 2);
  CHECK(out.messages[0].channel->members[1].name == "Nine");
  CHECK(out.messages[0].thread == "0");
  CHECK(out.messages[0].edited);
  CHECK(out.messages[0].time == 1754399657360);
  CHECK(out.messages[0].author.name == "N u1");
  CHECK(audience(out.messages[1]) == "dm");
  CHECK(audience(out.messages[2]) == "group");
  CHECK(audience(out.messages[3]) == "none");
}

TEST_CASE("a chat that stands with each who was in it is read once, and to both its ends") {
  ExportFolder folder;
  const auto at = [](const std::string& id) { return message("175439965736" + id, "u1", chat, "m" + id); };
  folder.write("users/u1/messages_u1.json", "[" + at("2") + "," + at("4") + "," + at("3") + "]");
  folder.write("users/u2/messages_u2.json", "[" + at("1") + "," + at("2") + "," + at("3") + "]");
  folder.write("users/u3/messages_u3.json", "[" + at("3") + "," + at("4") + "," + at("5") + "]");
  const auto out = read_export(folder.path());
  std::string ids;
  for (const auto& each : out.messages) ids += each.text;
  CHECK(ids == "m2m4m3m1m5");
  auto undated = message("7", "u1", chat, "x");
  undated.replace(undated.find("2025-"), 5, "?");
  // A broken id does not stretch what a file covers.
  folder.write("users/u1/messages_u1.json", "[" + at("2") + "," + undated + "]");
  CHECK(read_export(folder.path()).messages.size() == 6);
}

TEST_CASE("mentions of Teams: the words of a name are one, everyone is nobody's id; quotations are not lint") {
  ExportFolder folder;
  folder.write("messages_u1.json", "[" + message("1", "u1", chat,
    R"(<p><at id=\"0\">Cordelia</at>&nbsp;<at id=\"1\">Lear's</at> look, <at id=\"2\">Everyone</at></p><blockquote>you idiot</blockquote><p>no</p>)",
    R"(,"Mentions":[{"Id":0,"Mentioned":{"User":{"Id":"u5"}}},{"Id":1,"Mentioned":{"User":{"Id":"u5"}}},{"Id":2,"Mentioned":{"User":null,"Conversation":{"Id":"x"}}}])") + "]");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(told(out.messages[0]) == "@Cordelia Lear's look, @Everyone\nyou idiot\nno | mention=@Cordelia Lear's#u5;mention=@Everyone#!channel;quote=you idiot#;");
}

TEST_CASE("keys of Graph in camel case; system, bot and deleted messages are left out, another tenant is external") {
  ExportFolder folder;
  folder.write("messages.json", R"({"@odata.count":5,"value":[
    {"id":"1","body":{"contentType":"text","content":"a <b>"},"from":{"user":{"id":"u1","displayName":"Ann","tenantId":"T1"}},"chatId":"19:x@thread.v2","messageType":"message"},
    {"id":"2","body":{"contentType":"html","content":"<systemEventMessage/>"},"from":null,"chatId":"19:x@thread.v2","messageType":"systemEventMessage","eventDetail":{}},
    {"id":"3","body":{"contentType":"html","content":"x"},"from":{"application":{"id":"b"},"user":null},"chatId":"19:x@thread.v2","messageType":"message"},
    {"id":"4","body":{"contentType":"html","content":""},"from":null,"deletedDateTime":"2025-08-05T13:14:17Z","chatId":"19:x@thread.v2","messageType":"message"},
    {"id":"5","body":{"contentType":"html","content":"b"},"from":{"user":{"id":"u2","displayName":"Bob","tenantId":"T2"}},"chatId":"19:x@thread.v2","messageType":"message"}]})");
  const auto out = read_export(folder.path());
  CHECK(out.format == "teams");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].text == "a <b>");
  CHECK(out.messages[0].channel->external);
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 1, 1, 0});
}

TEST_CASE("the sample of Teams, as counted by hand") { test::holds({{"teams", "teams", 4, {0, 0, 0, 0}}}); }
