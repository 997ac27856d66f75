#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

void write_realm(const ExportFolder& folder) {
  folder.write("x/realm.json", R"({"zerver_subscription":[
      {"user_profile":11,"recipient":31,"active":true},{"user_profile":12,"recipient":31,"active":true},
      {"user_profile":13,"recipient":31,"active":true},{"user_profile":14,"recipient":32,"active":true},
      {"user_profile":12,"recipient":32,"active":false},{"user_profile":11,"recipient":35},{"user_profile":12,"recipient":35},
      {"user_profile":11,"recipient":36},{"user_profile":12,"recipient":36},{"user_profile":14,"recipient":36}],
    "zerver_recipient":[{"id":31,"type":2,"type_id":21},{"id":32,"type":2,"type_id":22},{"id":33,"type":1,"type_id":11},
      {"id":34,"type":1,"type_id":12},{"id":35,"type":3,"type_id":1},{"id":36,"type":3,"type_id":2},{"id":37,"type":1,"type_id":13}],
    "zerver_stream":[{"id":21,"name":"general","invite_only":false},{"id":22,"name":"core","invite_only":true}],
    "zerver_userprofile":[{"id":11,"full_name":"Iago","role":200},{"id":12,"full_name":"Hamlet P","role":400},
      {"id":13,"full_name":"Beep","is_bot":true},{"id":14,"full_name":"Guest","role":600}],
    "zerver_userprofile_crossrealm":[{"id":1,"email":"notification-bot@zulip.com"}]})");
}

std::string by(int sender, int recipient, const std::string& more) {
  return R"({"id":101,"sender":)" + std::to_string(sender) + R"(,"recipient":)" + std::to_string(recipient) +
         R"(,"subject":"plan","date_sent":1554100000.5,)" + more + "}";
}

}  // namespace

TEST_CASE("streams, groups and persons of Zulip have their audiences, whatever order the tables stand in") {
  ExportFolder folder;
  write_realm(folder);
  folder.write("x/messages-000001.json", R"({"zerver_message":[)" + by(11, 31, R"("content":"a")") + "," + by(14, 32, R"("content":"b")") + "," +
    by(12, 33, R"("content":"c")") + "," + by(11, 34, R"("content":"d")") + "," + by(11, 33, R"("content":"e")") + "," +
    by(11, 35, R"("content":"f")") + "," + by(11, 36, R"("content":"g")") + "," + by(11, 37, R"("content":"h")") + "," + by(11, 99, R"("content":"i")") + "]}");
  const auto out = read_export(folder.path());
  CHECK(out.format == "zulip");
  REQUIRE(out.messages.size() == 9);
  CHECK(out.messages[0].channel->name == "general");
  CHECK(out.messages[0].channel->kind == ChannelKind::Public);
  CHECK(out.messages[0].channel->humans == 2);
  CHECK_FALSE(out.messages[0].channel->external);
  CHECK(out.messages[0].thread == "plan");
  CHECK(out.messages[0].author.name == "Iago");
  CHECK(out.messages[0].time == 1554100000500);
  CHECK(out.messages[1].channel->kind == ChannelKind::Private);
  CHECK(out.messages[1].channel->external);
  CHECK(out.messages[1].channel->humans == 1);
  CHECK(audience(out.messages[1]) == "group");
  CHECK(audience(out.messages[2]) == "dm");
  CHECK(out.messages[2].channel == out.messages[3].channel);
  CHECK(audience(out.messages[4]) == "none");
  CHECK(audience(out.messages[5]) == "dm");
  CHECK(audience(out.messages[6]) == "group");
  CHECK(out.messages[6].channel->external);
  CHECK(audience(out.messages[7]) == "none");
  CHECK(audience(out.messages[8]) == "group");
}

TEST_CASE("mentions and quotations of Zulip are segments; bots are left out") {
  ExportFolder folder;
  write_realm(folder);
  folder.write("x/messages-000001.json", R"({"zerver_message":[)" +
    by(11, 31, R"("content":"ack @**Hamlet P** and @_**Iago|11** @**all** @*devs* **now** `@**Iago**`","last_edit_time":1554100600)") + "," +
    by(11, 31, R"("content":"```quote\nyou idiot\n```\nnot so","edit_history":"[{\"prev_content\":\"x\"}]")") + "," +
    by(11, 31, R"("content":"@** and @*x\ny*","edit_history":"[]")") + "," +
    by(13, 31, R"("content":"beep")") + "," + by(1, 31, R"("content":"renamed")") + "]}");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 3);
  CHECK(told(out.messages[0]) == "ack @Hamlet P and @Iago @all @devs now `@**Iago**` | "
                                 "mention=@Hamlet P#12;mention=@Iago#11;mention=@all#!all;mention=@devs#!devs;code=`@**Iago**`#;");
  CHECK(out.messages[0].edited);
  CHECK(told(out.messages[1]) == "```quote\nyou idiot\n```\nnot so | quote=```quote\nyou idiot\n```#;");
  CHECK(out.messages[1].edited);
  CHECK_FALSE(out.messages[2].edited);
  CHECK(out.messages[2].segments.empty());
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 2, 0, 0});
}

TEST_CASE("a broken user of Zulip is told, and costs no message") {
  ExportFolder folder;
  folder.write("realm.json", R"({"zerver_userprofile":[7,{"id":12,"full_name":"Hamlet"}]})");
  folder.write("messages-000001.json", R"({"zerver_message":[)" + by(12, 31, R"("content":"a")") + "]}");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].author.name == "Hamlet");
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].place.file == "realm.json");
  CHECK(out.warnings[0].place.offset == 23);
}

TEST_CASE("the sample of Zulip, as counted by hand") { test::holds({{"zulip", "zulip", 5, {0, 0, 0, 0}}}); }
