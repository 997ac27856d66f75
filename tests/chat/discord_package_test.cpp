#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

TEST_CASE("the owner's messages, in whatever language the folders are named") {
  ExportFolder folder;
  folder.write("Konto/user.json", R"({"id":"111","username":"ann","global_name":"Ann B"})");
  folder.write("Nachrichten/index.json", R"({"5":"Direktnachricht mit bob"})");
  folder.write("Nachrichten/c5/channel.json", R"({"id":"5","type":"DM","recipients":["111","222"]})");
  folder.write("Nachrichten/c5/messages.json", R"([{"ID":1190000000000000001,"Timestamp":"2026-01-05 09:00:00","Contents":"hi <@222>","Attachments":""},
    {"ID":"2","Timestamp":"2026-01-05 09:01:00.123000+00:00","Contents":"","Attachments":"https://x"}, {"ID":3}])");
  folder.write("Nachrichten/c6/channel.json", R"({"id":"6","type":3,"recipients":["111","222","333"]})");
  folder.write("Nachrichten/c6/messages.json", R"([{"ID":4,"Contents":"x"}])");
  folder.write("Nachrichten/c7/channel.json", R"({"id":"7","type":"GUILD_TEXT","name":"ops","guild":{"id":"1","name":"G"}})");
  folder.write("Nachrichten/c7/messages.json", R"([{"ID":5,"Contents":"`y` <@111> @here"}])");
  const auto out = read_export(folder.path());
  CHECK(out.format == "discord-package");
  REQUIRE(out.messages.size() == 4);
  CHECK(out.messages[0].id == "1190000000000000001");
  CHECK(out.messages[0].time == 1767603600000);
  CHECK(out.messages[0].clock == ClockKind::Utc);
  CHECK(out.messages[0].author.name == "Ann B");
  CHECK(told(out.messages[0]) == "hi @222 | mention=@222#222;");
  CHECK(audience(out.messages[0]) == "dm");
  CHECK(out.messages[1].id == "2");
  CHECK(audience(out.messages[2]) == "group");
  CHECK(out.messages[3].channel->name == "ops");
  CHECK(told(out.messages[3]) == "`y` @Ann B @here | code=`y`#;mention=@Ann B#111;mention=@here#!here;");
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 0, 0, 1});
  CHECK(out.warnings.size() == 1);
}

TEST_CASE("an older package has tables instead") {
  ExportFolder folder;
  folder.write("messages/5/channel.json", R"({"id":"5","type":1,"recipients":["1","2"]})");
  folder.write("messages/5/messages.csv", "ID,Timestamp,Contents,Attachments\n9,2021-01-05 09:00:00.000000+00:00,\"a, \"\"b\"\"\n<@2>\",\nbroken\n10,,c,\n");
  const auto out = read_export(folder.path());
  CHECK(out.format == "discord-package");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].id == "9");
  CHECK(out.messages[0].time == 1609837200000);
  CHECK(told(out.messages[0]) == "a, \"b\"\n@2 | mention=@2#2;");
  CHECK(audience(out.messages[1]) == "dm");
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 0, 0, 1});
  CHECK(out.warnings.size() == 1);
}

TEST_CASE("who wants one message gets one, also where there are files of both kinds") {
  // Found by the fuzz target.
  ExportFolder folder;
  folder.write("messages/5/channel.json", R"({"id":"5","type":1,"recipients":["1","2"]})");
  folder.write("messages/5/messages.json", R"([{"ID":1,"Timestamp":"2026-01-05 09:00:00","Contents":"a"}])");
  folder.write("messages/6/channel.json", R"({"id":"6","type":1,"recipients":["1","2"]})");
  folder.write("messages/6/messages.csv", "ID,Timestamp,Contents,Attachments\n9,2021-01-05 09:00:00.000000+00:00,b,\n");
  CHECK(read_export(folder.path()).messages.size() == 2);
  Diagnostics trouble;
  const auto container = Container::open(folder.path(), trouble);
  REQUIRE(container);
  std::size_t given = 0;
  read_discord_package(*container, {}, {[&](ChatMessage) { return ++given < 1; }, [](Skip) {}, [](ChatWarning) {}});
  CHECK(given == 1);
}

TEST_CASE("the sample of Discord's own package, as counted by hand") {
  test::holds({{"discord-package", "discord-package", 1, {0, 0, 0, 0}}});
}
