#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

TEST_CASE("a line is a message; only its text is needed") {
  ExportFolder folder;
  folder.write("log.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"b\",\"id\":7,\"ts\":\"2026-01-01T10:05:00Z\",\"audience\":\"dm\","
                            "\"author\":{\"id\":\"U1\",\"name\":\"Ann\"},\"channel\":{\"id\":\"C1\",\"name\":\"ops\",\"type\":\"public\",\"n_members\":5},"
                            "\"segments\":[{\"kind\":\"quote\",\"start\":0,\"end\":1},{\"kind\":\"quote\",\"start\":0,\"end\":9}],\"markup\":\"slack\"}\n");
  const auto out = read_export(folder.path() / "log.jsonl");
  CHECK(out.format == "jsonl");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].channel->name == "log.jsonl");
  CHECK(out.messages[0].channel->kind == ChannelKind::Unknown);
  const auto& b = out.messages[1];
  CHECK(b.id == "7");
  CHECK(b.time == 1767261900000);
  CHECK(b.audience == Audience::Dm);
  CHECK(b.author.name == "Ann");
  CHECK(b.channel->kind == ChannelKind::Public);
  CHECK(b.channel->humans == 5);
  CHECK(b.segments.size() == 1);
  CHECK(b.markup == Markup::Slack);
  CHECK(b.place.offset == 14);
}

TEST_CASE("lines of the system and of bots are counted, broken ones are told, none ends the run") {
  ExportFolder folder;
  folder.write("log.jsonl", "{\"text\":\"joined\",\"kind\":\"system\"}\nnonsense\n{\"text\":7}\n"
                            "{\"text\":\"beep\",\"author\":{\"bot\":true}}\n{\"text\":\"\",\"kind\":\"deleted\"}\n{\"text\":\"z\"}");
  const auto out = read_export(folder.path() / "log.jsonl");
  CHECK(out.messages.size() == 1);
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 1, 1, 2});
  REQUIRE(out.warnings.size() == 2);
  CHECK(out.warnings[0].place.offset == 34);
}
