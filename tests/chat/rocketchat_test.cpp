#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

TEST_CASE("an exported room of Rocket.Chat: lines, named by its file, without ids") {
  ExportFolder folder;
  folder.write("ops.json", "{\"msg\":\"joined\",\"username\":\"ann\",\"ts\":\"2026-01-05T09:00:00.000Z\",\"type\":\"uj\"}\n"
                           "{\"msg\":\"@bob **see** `x`\",\"username\":\"ann\",\"ts\":\"2026-01-05T09:01:00.000Z\"}\n"
                           "{\"msg\":\"[ ](https://c.test/ops?msg=1) thanks\",\"username\":\"bob\",\"ts\":\"2026-01-05T09:02:00.000Z\"}\n"
                           "{\"msg\":7,\"username\":\"bob\",\"ts\":\"2026-01-05T09:02:00.000Z\"}\n");
  const auto out = read_export(folder.path());
  CHECK(out.format == "rocketchat");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].channel->name == "ops");
  CHECK(audience(out.messages[0]) == "dm");
  CHECK(told(out.messages[0]) == "@bob see `x` | mention=@bob#bob;code=`x`#;");
  CHECK(out.messages[0].author.id == "ann");
  CHECK(out.messages[0].time == 1767603660000);
  CHECK(told(out.messages[1]) == "thanks | ");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 0, 0, 1});
}

TEST_CASE("mongoexport's users, rooms and messages, as lines or as an array") {
  const std::string rooms = R"({"_id":"c1","t":"c","name":"general","usersCount":9}
{"_id":"p1","t":"p","fname":"Lair","name":"lair"}
{"_id":"d1","t":"d","uids":["u1","u2"]}
{"_id":"d2","t":"d","uids":["u1","u1"]}
{"_id":"l1","t":"l","fname":"Visitor"}
)";
  const auto message = [](const std::string& room, const std::string& user, const std::string& more) {
    return R"({"_id":"m","rid":")" + room + R"(","ts":{"$date":"2026-01-05T09:01:00.000Z"},"u":{"_id":")" + user + R"(","username":"n)" + user + R"(","name":"Name )" + user + "\"}," + more + "}";
  };
  const std::vector<std::string> messages{
      message("c1", "u1", R"("msg":"@nu2 a","mentions":[{"_id":"u2","username":"nu2"}],"tmid":"m0","editedAt":{"$date":1767603700000})"),
      message("p1", "u2", R"("msg":"b")"), message("d1", "u1", R"("msg":"c")"), message("d2", "u1", R"("msg":"d")"), message("l1", "u1", R"("msg":"e")"),
      message("c1", "u1", R"("msg":"f","t":"au")"), message("c1", "u1", R"("msg":"","t":"rm")"), message("c1", "u1", R"("msg":"old","_hidden":true)"),
      message("c1", "u9", R"("msg":"beep")"), message("c1", "u1", R"("msg":"hook","bot":{"i":"x"})")};
  for (const bool array : {false, true}) {
    ExportFolder folder;
    std::string all;
    for (const auto& each : messages) all += (all.empty() ? "" : array ? "," : "\n") + each;
    folder.write("users.json", R"({"_id":"u9","username":"beep","type":"bot"})" "\n");
    folder.write("rocketchat_room.json", rooms);
    folder.write("rocketchat_message.json", array ? "[" + all + "]" : all);
    const auto out = read_export(folder.path());
    CHECK(out.format == "rocketchat");
    REQUIRE(out.messages.size() == 5);
    CHECK(told(out.messages[0]) == "@nu2 a | mention=@nu2#u2;");
    CHECK(out.messages[0].channel->name == "general");
    CHECK(out.messages[0].edited);
    CHECK(out.messages[0].thread == "m0");
    CHECK(out.messages[0].author.name == "Name u1");
    CHECK(out.messages[0].time == 1767603660000);
    CHECK(out.messages[1].channel->name == "Lair");
    CHECK(out.messages[1].channel->kind == ChannelKind::Private);
    CHECK(audience(out.messages[2]) == "dm");
    CHECK(audience(out.messages[3]) == "none");
    CHECK(out.messages[4].channel->external);
    CHECK(out.skipped == std::array<std::size_t, 4>{1, 2, 2, 0});
    CHECK(out.warnings.empty());
  }
}

TEST_CASE("the sample of Rocket.Chat, as counted by hand") { test::holds({{"rocketchat", "rocketchat", 2, {1, 0, 0, 0}}}); }
