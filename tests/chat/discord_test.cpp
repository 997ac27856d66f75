#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

std::string room(const std::string& channel, const std::string& messages) {
  return R"({"guild":{"id":"1","name":"G"},"channel":)" + channel + R"(,"dateRange":{"after":null,"before":null},"messages":[)" + messages + "]}";
}

std::string by(const std::string& id, const std::string& more) {
  const std::string type = more.find("\"type\"") == std::string::npos ? R"("type":"Default",)" : "";
  return "{" + type + R"("timestamp":"2026-01-01T10:05:00+00:00","author":{"id":")" + id + R"(","name":"n)" + id +
         R"(","nickname":"Nick )" + id + R"(","isBot":false},)" + more + "}";
}

}  // namespace

TEST_CASE("a channel of Discord: kinds, audiences, and those who wrote as its members") {
  ExportFolder folder;
  folder.write("a.json", room(R"({"id":"7","type":"GuildTextChat","name":"ops"})",
                              by("1", R"("id":"m1","content":"a")") + "," + by("2", R"("id":"m2","content":"b","timestampEdited":"2026-01-01T11:00:00+00:00")")));
  folder.write("b.json", room(R"({"id":"8","type":"DirectTextChat","name":"Nick 2"})", by("1", R"("id":"m3","content":"c")")));
  folder.write("c.json", room(R"({"id":9,"type":"DirectGroupTextChat","name":"three"})", by("1", R"("id":4,"content":"d")")));
  folder.write("d.json", room(R"({"id":"10","type":"GuildPrivateThread","name":"t"})", by("1", R"("id":"m5","content":"e","type":"Reply","reference":{"messageId":"m4"})")));
  const auto out = read_export(folder.path());
  CHECK(out.format == "discord");
  REQUIRE(out.messages.size() == 5);
  const auto& first = out.messages[0];
  CHECK(first.id == "m1");
  CHECK(first.channel->name == "ops");
  CHECK(first.channel->kind == ChannelKind::Public);
  REQUIRE(first.channel->members.size() == 2);
  CHECK(first.channel->members[1].name == "Nick 2");
  CHECK(first.channel->members[1].aka == std::vector<std::string>{"n2"});
  CHECK(first.author.name == "Nick 1");
  CHECK(first.time == 1767261900000);
  CHECK(first.clock == ClockKind::Utc);
  CHECK_FALSE(first.edited);
  CHECK(out.messages[1].edited);
  CHECK(audience(first) == "group");
  CHECK(audience(out.messages[2]) == "dm");
  CHECK(audience(out.messages[3]) == "group");
  CHECK(out.messages[3].channel->id == "9");
  CHECK(out.messages[4].thread == "m4");
  CHECK(out.messages[4].channel->kind == ChannelKind::Private);
}

TEST_CASE("a channel of Discord is known by its shape, whatever lies beside it") {
  ExportFolder folder;
  folder.write("aaa.json", R"({"name":"package","version":"1"})");
  folder.write("b.json", room(R"({"id":"7","type":"GuildTextChat","name":"ops"})", by("1", R"("content":"a")")));
  CHECK(read_export(folder.path()).format == "discord");
  folder.write("b.json", R"({"messages":[{"content":"{\"guild\":null,\"channel\":{\"id\":1,\"type\":2}}"}]})");
  CHECK(read_export(folder.path()).format == "");
}

TEST_CASE("mentions of Discord are segments, written as names or as ids") {
  ExportFolder folder;
  folder.write("a.json", room(R"({"id":"7","type":"GuildTextChat","name":"ops"})",
    by("1", R"("content":"@Nick 2 and @n2x, <@2> in <#7>, @everyone **now** `x`","mentions":[{"id":"2","name":"n2","nickname":"Nick 2"}])") + "," +
    by("1", R"("content":"<@9> who")")));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(told(out.messages[0]) == "@Nick 2 and @n2x, @Nick 2 in #ops, @everyone now `x` | "
                                 "mention=@Nick 2#2;mention=@Nick 2#2;mention=@everyone#!everyone;code=`x`#;");
  CHECK(told(out.messages[1]) == "@9 who | mention=@9#9;");
}

TEST_CASE("what the server or a bot wrote is left out, forwarded words are not the author's") {
  ExportFolder folder;
  folder.write("a.json", room(R"({"id":"7","type":"GuildTextChat","name":"ops"})",
    by("1", R"("content":"joined","type":"GuildMemberJoin")") + "," + by("1", R"("content":"x","type":46)") + "," +
    R"({"type":"Default","content":"beep","author":{"id":"3","isBot":true}})" + "," +
    by("1", R"("content":"","forwardedMessage":{"content":"you idiot"})")));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].text == "");
  CHECK(out.messages[0].channel->members.size() == 1);
  CHECK(out.skipped == std::array<std::size_t, 4>{2, 1, 0, 0});
}

TEST_CASE("the samples of DiscordChatExporter, as counted by hand") {
  test::holds({{"discord/Test Server - Text - general [100].json", "discord", 4, {2, 1, 0, 0}},
               {"discord/Direct Messages - Alice Smith [DM001].json", "discord", 2, {0, 0, 0, 0}},
               {"discord", "discord", 6, {2, 1, 0, 0}}});
}
