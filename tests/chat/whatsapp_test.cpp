#include <algorithm>

#include "chat/clock.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

namespace {

/// "name@time: text" of each message, a '/' for a line end.
std::vector<std::string> rows(const test::Readout& out) {
  std::vector<std::string> lines;
  for (const auto& each : out.messages) {
    auto text = each.author.name + "@" + (each.clock == ClockKind::Local ? iso_of(each.time) : "?") + ": " + each.text;
    std::replace(text.begin(), text.end(), '\n', '/');
    lines.push_back(text);
  }
  return lines;
}

test::Readout read(const std::string& text, const std::string& name = "WhatsApp Chat with Ops.txt") {
  ExportFolder folder;
  folder.write(name, text);
  return read_export(folder.path());
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("messages, lines that go on, and lines of the system") {
  const auto out = read("\xEF\xBB\xBF" "23/06/18, 14:18 - Messages are encrypted.\r\n23/06/18, 14:18 - Ann: one\r\ntwo\r\n\r\n"
                        "three: four\r\n24/06/18, 14:19 - Ben: <Media omitted>\r\n24/06/18, 14:20 - Ann: This message was deleted\r\n"
                        "24/06/18, 14:21 - Cem: bye");
  CHECK(out.format == "whatsapp");
  CHECK(rows(out) == Rows{"Ann@2018-06-23T14:18:00: one/two//three: four", "Ben@2018-06-24T14:19:00: ", "Cem@2018-06-24T14:21:00: bye"});
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 0, 1, 0});
  CHECK(out.warnings.empty());
  CHECK(out.messages[0].channel->name == "WhatsApp Chat with Ops");
  CHECK(out.messages[0].channel->kind == ChannelKind::Unknown);
  CHECK(out.messages[0].channel->humans == 3);
  CHECK(out.messages[0].channel->members.size() == 3);
  CHECK(out.messages[0].place.offset == 46);
}

TEST_CASE("a head in another style was pasted") {
  const auto out = read("[17.9.2019, 16:37:47] Ann: one\n[1.9.19, 00:00:00] Ann: pasted\n2/11/19, 14:48 Ann: pasted\n[17.09.2019, 16:39:52] Ben: two\n");
  CHECK(rows(out) == Rows{"Ann@2019-09-17T16:37:47: one/[1.9.19, 00:00:00] Ann: pasted/2/11/19, 14:48 Ann: pasted", "Ben@2019-09-17T16:39:52: two"});
  CHECK(audience_of(out.messages[0].channel->kind, out.messages[0].channel->humans) == Audience::Dm);
}

TEST_CASE("day and month are told apart by the whole file") {
  CHECK(rows(read("9/10/19, 8:30 PM - A: x\n9/28/19, 8:31 AM - A: y\n")) == Rows{"A@2019-09-10T20:30:00: x", "A@2019-09-28T08:31:00: y"});
  CHECK(rows(read("9/10/19, 8:30 - A: x\n28/10/19, 8:31 - A: y\n"))[0] == "A@2019-10-09T08:30:00: x");
  const auto unsure = read("9/10/19, 8:30 - A: x\n");
  REQUIRE(unsure.warnings.size() == 1);
  CHECK(unsure.warnings[0].message == "its dates do not tell day from month: the day was taken to stand first");
  CHECK(unsure.skipped == std::array<std::size_t, 4>{});
}

TEST_CASE("dates of any time, and none that there is") {
  const auto out = read("[31.12.1969, 23:59:59] A: old\n[31.02.2019, 10:00:00] A: never\n[31.03.2019, 02:30:00] A: skipped by summer time\n");
  CHECK(rows(out) == Rows{"A@1969-12-31T23:59:59: old", "A@?: never", "A@2019-03-31T02:30:00: skipped by summer time"});
}

TEST_CASE("any bytes: carriage returns, NULs, other charsets, no end") {
  CHECK(rows(read("13.6.18, 14:18 - A: one\rtwo\r13.6.18, 14:19 - B: three")) == Rows{"A@2018-06-13T14:18:00: one/two", "B@2018-06-13T14:19:00: three"});
  const std::string nul("13.6.18, 14:18 - A: a\0b gr\xFC\xDF\n", 29);
  CHECK(read(nul).messages.at(0).text == std::string("a\0b gr\xC3\xBC\xC3\x9F", 10));
  CHECK(rows(read("13.6.18, 14:18 - A: one\n13.6.1")) == Rows{"A@2018-06-13T14:18:00: one/13.6.1"});
}

TEST_CASE("a message of endless lines is cut, and said so") {
  std::string lines;
  for (int i = 0; i < 300000; ++i) lines += "0123456789\n";
  const auto out = read("13.6.18, 14:18 - A: one\n" + lines + "13.6.18, 14:19 - B: two\n");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].text.size() <= 1u << 20);
  CHECK(out.warnings.size() == 1);
}

TEST_CASE("documents beside the chat are no part of it; other logs are no chat of WhatsApp") {
  ExportFolder folder;
  folder.write("_chat.txt", "[17.9.2019, 16:37:47] Ann: one\n");
  folder.write("00001-notes.txt", "Some notes.\n[17.9.2019, 16:37:47] Ann: no\n");
  const auto out = read_export(folder.path());
  CHECK(out.format == "whatsapp");
  CHECK(out.messages.size() == 1);
  CHECK(out.warnings.empty());
  CHECK(read("2026-11-21 19:49:39 <bob> a: b\n", "log.txt").format != "whatsapp");
  CHECK(read("Some notes.\n[17.9.2019, 16:37:47] Ann: no\n", "notes.txt").format == "");
}
