#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

namespace {

void write_workspace(const ExportFolder& folder) {
  folder.write("users.json", R"([{"id":"U1","name":"ann","profile":{"display_name":"Ann B"}},
    {"id":"U2","name":"ben","real_name":"Ben C"},{"id":"U3","name":"gus","is_restricted":true},
    {"id":"B1","name":"bot","is_bot":true}])");
  folder.write("channels.json", R"([{"id":"C1","name":"ops","members":["U1","U2","B1"]},
    {"id":"C2","name":"guests","members":["U1","U3"]}])");
  folder.write("dms.json", R"([{"id":"D1","members":["U1","U2"]},{"id":"D2","members":["U1","U1"]}])");
  folder.write("mpims.json", R"([{"id":"G1","name":"mpdm-ann--ben-1","members":["U1","U2"]}])");
}

std::string message(const std::string& more) { return "[{\"type\":\"message\"," + more + "}]"; }

}  // namespace

TEST_CASE("rooms of a Slack export have their kinds, members and guests") {
  ExportFolder folder;
  write_workspace(folder);
  for (const char* room : {"ops", "guests", "D1", "D2", "mpdm-ann--ben-1", "unlisted"})
    folder.write(std::string(room) + "/2026-01-01.json", message(R"("user":"U1","text":"hi","ts":"1767261900.000200")"));
  const auto out = read_export(folder.path());
  CHECK(out.format == "slack");
  REQUIRE(out.messages.size() == 6);
  std::map<std::string, const ChatMessage*> in;
  for (const auto& each : out.messages) in[each.channel->name] = &each;
  CHECK(in.at("ops")->channel->kind == ChannelKind::Public);
  CHECK(in.at("ops")->channel->humans == 2);
  CHECK_FALSE(in.at("ops")->channel->external);
  CHECK(in.at("guests")->channel->external);
  CHECK(audience_of(in.at("D1")->channel->kind, in.at("D1")->channel->humans) == Audience::Dm);
  CHECK(in.at("D2")->channel->kind == ChannelKind::Self);
  const auto& pair = *in.at("mpdm-ann--ben-1")->channel;
  CHECK(audience_of(pair.kind, pair.humans) == Audience::Dm);
  CHECK(in.at("unlisted")->channel->kind == ChannelKind::Public);
  CHECK(in.at("ops")->author.name == "Ann B");
  CHECK(in.at("ops")->time == 1767261900000);
  CHECK(in.at("ops")->place.file == "ops/2026-01-01.json");
  CHECK(in.at("ops")->place.offset == 1);
}

TEST_CASE("people's messages are read; the system's and bots' are counted") {
  ExportFolder folder;
  write_workspace(folder);
  folder.write("ops/2026-01-01.json", R"([
    {"type":"message","user":"U1","text":"a","ts":"1.0"},
    {"type":"message","subtype":"thread_broadcast","user":"U2","text":"b","ts":"2.0","thread_ts":"1.0","root":{"text":"a"}},
    {"type":"message","subtype":"channel_join","user":"U2","text":"joined","ts":"3.0"},
    {"type":"message","subtype":"bot_message","bot_id":"B9","text":"beep","ts":"4.0"},
    {"type":"message","user":"B1","text":"beep","ts":"5.0"},
    "nonsense",
    {"type":"message","user":"U9","user_profile":{"real_name":"Nora"},"text":"c \ud83d","ts":"6.0"}])");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 3);
  CHECK(out.messages[1].thread == "1.0");
  CHECK(out.messages[2].author.name == "Nora");
  CHECK(out.messages[2].text == "c \xEF\xBF\xBD");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 2, 0, 1});
  CHECK(out.warnings.size() == 2);
}

TEST_CASE("what people see comes before the mark-up it was typed in") {
  ExportFolder folder;
  write_workspace(folder);
  folder.write("ops/2026-01-01.json", message(R"("user":"U1","ts":"1.0","text":"<@U2> see `x` &gt; y","blocks":[{"type":"rich_text","elements":[
    {"type":"rich_text_section","elements":[{"type":"user","user_id":"U2"},{"type":"text","text":" see "},
      {"type":"text","text":"x > y","style":{"code":true}},{"type":"emoji","name":"tada"}]},
    {"type":"rich_text_quote","elements":[{"type":"text","text":"said so"}]},
    {"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"one"}]}]}]}])"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  const auto& text = out.messages[0].text;
  CHECK(text == "@Ben C see x > y:tada:\nsaid so\n- one");
  std::string kinds;
  for (const auto& segment : out.messages[0].segments)
    kinds += std::string(name(segment.kind)) + "=" + text.substr(segment.span.begin, segment.span.end - segment.span.begin) + ";";
  CHECK(kinds == "mention=@Ben C;code=x > y;emoji=:tada:;quote=said so;");
}

TEST_CASE("what was said about a file is its author's own") {
  ExportFolder folder;
  write_workspace(folder);
  folder.write("ops/2026-01-01.json", message(R"("subtype":"file_comment","ts":"1.0","text":"<@U2> commented on a file: see","comment":{"user":"U2","comment":"see"})"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].text == "see");
  CHECK(out.messages[0].author.id == "U2");
}

TEST_CASE("one file of a day is read alone, where it is named") {
  ExportFolder folder;
  folder.write("x.json", message(R"("user":"U1","ts":"1.0","text":"hi")"));
  const auto out = read_export(folder.path() / "x.json", "slack");
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].channel);
}

TEST_CASE("without blocks the text is Slack's mark-up") {
  ExportFolder folder;
  write_workspace(folder);
  folder.write("ops/2026-01-01.json", message(R"("user":"U1","ts":"1.0","text":"<@U2> hi")"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 1);
  CHECK(out.messages[0].text == "@Ben C hi");
  REQUIRE(out.messages[0].segments.size() == 1);
  CHECK(out.messages[0].segments[0].id == "U2");
}

TEST_CASE("the sample archive: folder and zip alike, as counted by hand") {
  const auto samples = test::samples();
  if (!samples) {
    MESSAGE("../shared is not there: 1 test skipped");
    return;
  }
  for (const char* path : {"slack/testarchive", "slack/testarchive.zip"}) {
    const auto out = read_export(*samples / path);
    CHECK(out.format == "slack");
    CHECK(out.messages.size() == 53);
    CHECK(out.skipped == std::array<std::size_t, 4>{8, 97, 0, 0});
    CHECK(out.warnings.empty());
  }
}
