#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

const std::string head = R"({"type":"version","version":1}
{"type":"team","team":{"name":"t"}}
{"type":"channel","channel":{"team":"t","name":"ops","display_name":"Ops","type":"O"}}
{"type":"channel","channel":{"team":"t","name":"lair","display_name":"","type":"P"}}
{"type":"user","user":{"username":"ann","first_name":"Ann","last_name":"B","position":"release manager","roles":"system_user","teams":[{"name":"t","channels":[{"name":"ops"},{"name":"lair"}]}]}}
{"type":"user","user":{"username":"bob","nickname":"bobby","roles":"system_user","teams":[{"name":"t","channels":[{"name":"ops"}]}]}}
{"type":"user","user":{"username":"gus.t","roles":"system_guest","teams":[{"name":"t","channels":[{"name":"lair"}]}]}}
{"type":"user","user":{"username":"nil","teams":null}}
{"type":"bot","bot":{"username":"beep"}}
)";

std::string post(const std::string& user, const std::string& channel, const std::string& more) {
  return R"({"type":"post","post":{"team":"t","channel":")" + channel + R"(","user":")" + user + R"(","create_at":1768916201357,)" + more + "}}\n";
}
std::string direct(const std::string& members, const std::string& more) {
  return R"({"type":"direct_post","direct_post":{"channel_members":)" + members + R"(,"user":"ann","create_at":1768916201357,)" + more + "}}\n";
}

}  // namespace

TEST_CASE("channels of Mattermost have the members that stand with the users") {
  ExportFolder folder;
  folder.write("export.jsonl", head + post("ann", "ops", R"("message":"a","edit_at":5)") + post("ann", "lair", R"("message":"b")") +
                                   direct(R"(["ann","bob"])", R"("message":"c")") + direct(R"(["ann"])", R"("message":"d")") +
                                   direct(R"(["ann","bob","gus.t"])", R"("message":"e")") + direct(R"(["ann","beep"])", R"("message":"f")"));
  const auto out = read_export(folder.path());
  CHECK(out.format == "mattermost");
  REQUIRE(out.messages.size() == 6);
  const auto& ops = *out.messages[0].channel;
  CHECK(ops.name == "Ops");
  CHECK(ops.kind == ChannelKind::Public);
  CHECK(ops.humans == 2);
  CHECK_FALSE(ops.external);
  REQUIRE(ops.members.size() == 2);
  CHECK(ops.members[0].name == "Ann B");
  CHECK(ops.members[0].role == "release manager");
  CHECK(ops.members[0].aka == std::vector<std::string>{"ann"});
  CHECK(ops.members[1].name == "bobby");
  CHECK(out.messages[0].edited);
  CHECK(out.messages[0].time == 1768916201357);
  CHECK(out.messages[0].author.name == "Ann B");
  CHECK(out.messages[1].channel->name == "lair");
  CHECK(out.messages[1].channel->kind == ChannelKind::Private);
  CHECK(out.messages[1].channel->external);
  CHECK(audience(out.messages[2]) == "dm");
  CHECK(audience(out.messages[3]) == "none");
  CHECK(audience(out.messages[4]) == "group");
  CHECK(out.messages[4].channel->external);
  CHECK(audience(out.messages[5]) == "none");
}

TEST_CASE("replies stand in their post, the newest first, and come out in order") {
  ExportFolder folder;
  folder.write("export.jsonl", head + post("ann", "ops", R"("message":"root","replies":[{"user":"bob","message":"second","create_at":1768916284233},{"user":"bob","message":7},{"user":"bob","message":"first","create_at":1768916233181}])"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 3);
  CHECK(out.messages[1].text == "first");
  CHECK(out.messages[2].text == "second");
  for (const auto& each : out.messages) CHECK(each.thread == "1768916201357:ann");
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].place.offset == head.size());
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 0, 0, 1});
}

TEST_CASE("mentions of accounts are segments; bots, hooks and the system are left out") {
  ExportFolder folder;
  folder.write("export.jsonl", head + post("ann", "ops", R"("message":"@bob, @gus.t. and @nobody: **see** `x` @here\n> said\n\nno")") +
                                   post("ann", "ops", R"("message":"joined","type":"system_join_channel")") +
                                   post("ann", "ops", R"("message":"hook","props":{"from_webhook":"true"})") +
                                   post("beep", "ops", R"("message":"beep")") + post("ann", "ops", R"("message":"waves","type":"me")") +
                                   post("ann", "ops", R"("message":"poll","type":"custom_matterpoll")") + post("ann", "ops", R"("message":"gone","delete_at":7)"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(told(out.messages[0]) == "@bob, @gus.t. and @nobody: see `x` @here\n> said\nno | "
                                 "mention=@bob#bob;mention=@gus.t#gus.t;code=`x`#;mention=@here#!here;quote=> said#;");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 3, 1, 0});
}

TEST_CASE("a log of lines with a text of its own is no bulk export") {
  ExportFolder folder;
  folder.write("log.jsonl", R"({"text":"{\"type\":\"version\",\"version\":1}"})" "\n");
  CHECK(read_export(folder.path()).format == "jsonl");
}

TEST_CASE("the samples of Mattermost, as counted by hand") {
  test::holds({{"mattermost/direct_channel_export.jsonl", "mattermost", 9, {0, 0, 0, 0}},
               {"mattermost/post_with_replies.json", "mattermost", 4, {0, 0, 0, 0}},
               {"mattermost/direct_post.json", "mattermost", 1, {0, 0, 0, 0}},
               {"mattermost/direct_channel.json", "mattermost", 0, {0, 0, 0, 0}}});
}
