#include "support/chat.h"

using namespace aside;
using test::audience;
using test::ExportFolder;
using test::read_export;

namespace {

std::string line(const std::string& sender, const std::string& body, const std::string& more = {}) {
  return R"({"date":"2026-01-05T09:00:00","sender":")" + sender + R"(","body":)" + body + R"(,"quote":"> you idiot","sticker":null,"reactions":[],"attachments":[])" + more + "}\n";
}

}  // namespace

TEST_CASE("a folder of Signal is a chat; two who wrote are a DM, what was quoted is not read") {
  ExportFolder folder;
  folder.write("Ann/data.json", line("Ann", "\"a\"") + line("Me", "\"b\""));
  folder.write("Room/data.json", line("Ann", "\"c\"") + line("Me", "\"d\"") + line("Bob", "\"e\""));
  const auto out = read_export(folder.path());
  CHECK(out.format == "signal");
  REQUIRE(out.messages.size() == 5);
  CHECK(out.messages[0].channel->name == "Ann");
  CHECK(out.messages[0].text == "a");
  CHECK(out.messages[0].clock == ClockKind::Local);
  CHECK(out.messages[0].time == 1767603600000);
  CHECK(audience(out.messages[0]) == "dm");
  CHECK(audience(out.messages[2]) == "group");
  CHECK(out.messages[2].channel->members.size() == 3);
}

TEST_CASE("calls, deleted messages and those of nobody are left out") {
  ExportFolder folder;
  folder.write("Ann/data.json", line("Ann", "\"a\"") + line("Ann", "\"\"", ",\"deleted\":true") + line("Me", "\"\"", ",\"call\":true") + line("No-Sender", "\"x\"") + line("Me", "null") + line("Me", "[]"));
  const auto out = read_export(folder.path());
  CHECK(out.messages.size() == 2);
  CHECK(out.skipped == std::array<std::size_t, 4>{2, 0, 1, 1});
  CHECK(out.warnings.size() == 1);
}

TEST_CASE("the sample of Signal, as counted by hand") { test::holds({{"signal", "signal", 2, {0, 0, 0, 0}}}); }
