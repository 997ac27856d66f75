#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;
using test::told;

namespace {

const std::string groups = "Takeout/Google Chat/Groups/";

std::string members(const std::string& list) { return R"({"name":"Build","members":[)" + list + "]}"; }
std::string human(const std::string& name, const std::string& domain = "x.test") {
  return R"({"name":")" + name + R"(","email":")" + name + "@" + domain + R"(","user_type":"Human"})";
}
std::string by(const std::string& name, const std::string& more) {
  return R"({"creator":)" + human(name) + R"(,"created_date":"Tuesday, March 16, 2021 at 10:41:03 PM UTC","topic_id":"t1","message_id":"g/t1/m1",)" + more + "}";
}
std::string messages(const std::string& list) { return R"({"messages":[)" + list + "]}"; }

}  // namespace

TEST_CASE("rooms of Google Chat: a DM, a space, a guest from another house") {
  ExportFolder folder;
  folder.write(groups + "DM a/group_info.json", members(human("ann") + "," + human("bob")));
  folder.write(groups + "DM a/messages.json", messages(by("ann", R"("text":"a")")));
  folder.write(groups + "DM b/group_info.json", members(human("ann") + "," + human("bob") + "," + human("cyd", "y.test")));
  folder.write(groups + "DM b/messages.json", messages(by("ann", R"("text":"b")")));
  folder.write(groups + "DM c/group_info.json", members(human("ann") + R"(,{"name":"Bot","user_type":"Bot"})"));
  folder.write(groups + "DM c/messages.json", messages(by("ann", R"("text":"c")")));
  folder.write(groups + "Space d/group_info.json", members(human("ann") + "," + human("bob")));
  folder.write(groups + "Space d/messages.json", messages(by("ann", R"("text":"d","updated_date":"Tuesday, March 16, 2021 at 10:42:03 PM UTC")")));
  const auto out = read_export(folder.path());
  CHECK(out.format == "googlechat");
  REQUIRE(out.messages.size() == 4);
  CHECK(audience(out.messages[0]) == "dm");
  CHECK_FALSE(out.messages[0].channel->external);
  CHECK(audience(out.messages[1]) == "group");
  CHECK(out.messages[1].channel->external);
  CHECK(audience(out.messages[2]) == "none");
  CHECK(audience(out.messages[3]) == "group");
  CHECK(out.messages[3].channel->name == "Build");
  CHECK(out.messages[3].channel->id == "Space d");
  CHECK(out.messages[3].channel->members.size() == 2);
  CHECK(out.messages[3].edited);
  CHECK(out.messages[3].thread == "t1");
  ReadOptions options;
  options.own_domains = {"y.test"};
  CHECK(read_export(folder.path(), {}, options).messages[0].channel->external);
}

TEST_CASE("dates in prose, in both orders") {
  struct Row {
    const char* date;
    std::int64_t time;
  };
  const Row rows[] = {
      {"Tuesday, March 16, 2021 at 10:41:03 PM UTC", 1615934463000},
      {"Tuesday, March 16, 2021 at 10:41:03\u202FPM UTC", 1615934463000},
      {"Wednesday, 17 March 2021 at 08:41:03 UTC", 1615970463000},
      {"Saturday, May 1, 2021 at 12:00:00 AM UTC", 1619827200000},
      {"Saturday, May 1, 2021 at 12:00:00 PM UTC", 1619870400000},
      {"yesterday", 0},
      {"Tuesday, March 99, 2021 at 10:41:03 PM UTC", 0},
      {"", 0},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.date));
    ExportFolder folder;
    folder.write("messages.json", messages(R"({"creator":)" + human("ann") + R"(,"text":"x","created_date":")" + row.date + "\"}"));
    const auto out = read_export(folder.path(), "googlechat");
    REQUIRE(out.messages.size() == 1);
    CHECK(out.messages[0].time == row.time);
    CHECK((out.messages[0].clock == ClockKind::Utc) == (row.time != 0));
  }
}

TEST_CASE("formats are spans in UTF-16; deleted, bots' and the room's own messages are left out") {
  ExportFolder folder;
  folder.write(groups + "Space d/group_info.json", members(human("ann") + "," + human("bob")));
  folder.write(groups + "Space d/messages.json", messages(
    by("ann", R"("text":"😀é run make, @bob","annotations":[{"start_index":8,"length":4,"format_metadata":{"format_type":"MONOSPACE"}},
      {"start_index":14,"length":4,"user_mention":{"user":{"name":"bob","email":"bob@x.test"}}},
      {"start_index":0,"length":2,"format_metadata":{"format_type":"BOLD"}},{"start_index":-5,"length":900,"format_metadata":7},
      {"start_index":"x","length":[],"format_metadata":{"format_type":"HIDDEN"}}])") + "," +
    by("ann", R"("message_state":"DELETED","deletion_metadata":{"deletion_type":"CREATOR"})") + "," +
    by("ann", R"("annotations":[{"membership_changed_metadata":{"type":"INVITED"}}])") + "," +
    by("ann", R"("attached_files":[{"original_name":"x.png"}])") + "," +
    R"({"creator":{"name":"CI","user_type":"Bot"},"text":"beep"})" + "," +
    R"({"creator":{},"text":7},{"text":"no one"},"nonsense")"));
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(told(out.messages[0]) == "😀é run make, @bob | code=make#;mention=@bob#bob@x.test;");
  CHECK(out.messages[1].text == "");
  CHECK(out.skipped == std::array<std::size_t, 4>{2, 1, 1, 2});
  CHECK(out.warnings.size() == 2);
}

TEST_CASE("the sample of Google Chat, as counted by hand") { test::holds({{"googlechat", "googlechat", 3, {0, 0, 0, 0}}}); }
