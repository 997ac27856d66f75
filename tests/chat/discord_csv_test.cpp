#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

namespace {

const std::string table = "AuthorID,Author,Date,Content,Attachments,Reactions\n"
                          "\"1\",\"ann\",\"2026-01-01T10:05:00.0000000+01:00\",\"<@2> hi, \"\"you\"\"\",\"\",\"\"\n";

}  // namespace

TEST_CASE("the file's name is the room, in however many parts it came") {
  ExportFolder folder;
  folder.write("Guild - Text - ops [123] [part 1].csv", table);
  folder.write("Guild - Text - ops [123] [part 2].csv", table + "\"2\",\"ben\",\"2026-01-01T10:06:00.0000000+01:00\",\"ho\",\"\",\"\"\n");
  const auto out = read_export(folder.path());
  CHECK(out.format == "discord-csv");
  REQUIRE(out.messages.size() == 3);
  const auto& first = out.messages[0];
  CHECK(first.text == "<@2> hi, \"you\"");
  CHECK(first.markup == Markup::Discord);
  CHECK(first.author.id == "1");
  CHECK(first.time == 1767258300000);
  CHECK(first.channel->id == "123");
  CHECK(first.channel->name == "ops");
  CHECK(first.channel->kind == ChannelKind::Public);
  CHECK(first.channel->humans == 2);
  CHECK(out.messages[2].channel == first.channel);
}

TEST_CASE("direct messages are told by the guild that they have not") {
  ExportFolder folder;
  folder.write("Direct Messages - ben [7].csv", table);
  const auto out = read_export(folder.path() / "Direct Messages - ben [7].csv");
  REQUIRE(out.messages.size() == 1);
  CHECK(audience_of(out.messages[0].channel->kind, out.messages[0].channel->humans) == Audience::Dm);
  folder.write("Direct Messages - ben, cem [8].csv", table + "2,ben,,ho,,\n3,cem,,hey,,\n");
  const auto three = read_export(folder.path() / "Direct Messages - ben, cem [8].csv");
  REQUIRE(three.messages.size() == 3);
  CHECK(audience_of(three.messages[0].channel->kind, three.messages[0].channel->humans) == Audience::Group);
}

TEST_CASE("another table is none of Discord's") {
  ExportFolder folder;
  folder.write("a.csv", "Author,AuthorID,Date,Content\n1,2,3,4\n");
  CHECK(read_export(folder.path()).format == "csv");
}
