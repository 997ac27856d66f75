#include "audit/left_out.h"

#include "support/chat.h"

using namespace aside;
using test::ExportFolder;

namespace {

std::vector<LeftOut> left(const ExportFolder& folder, const std::set<std::string>& heard) {
  Diagnostics sink;
  const auto container = Container::open(folder.path(), sink);
  REQUIRE(container);
  return left_out(folder.path(), *container, *chat_format_named("discord"), heard);
}

constexpr const char* irc = "[10:00:01] <sam> the build is green\n[10:00:05] <ana> see you at noon\n";
constexpr const char* discord =
    R"({"guild":{"id":"1","name":"G"},"channel":{"id":"2","type":"GuildTextChat","name":"c"},"messages":[]})";

}  // namespace

TEST_CASE("an export of another format in a folder is named, with what it is") {
  ExportFolder folder;
  folder.write("a.json", discord);
  folder.write("old/irc.log", irc);
  const auto found = left(folder, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == "old/irc.log");
  CHECK(found[0].why == "is left out: it is irc, and the folder was read as discord; audit it by its own path");
}

TEST_CASE("what gave a message, is of the same format or no export is not left out") {
  ExportFolder folder;
  folder.write("a.json", discord);
  folder.write("irc.log", irc);
  folder.write("notes.md", "# what we agreed\n");
  folder.write("empty.log", "");
  CHECK(left(folder, {"irc.log"}).empty());
}

TEST_CASE("a folder of very many such files names some") {
  ExportFolder folder;
  for (int i = 0; i < 30; ++i) folder.write(std::to_string(i) + ".log", irc);
  CHECK(left(folder, {}).size() == most_left_out);
}
