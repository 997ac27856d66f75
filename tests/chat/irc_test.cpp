#include "chat/clock.h"
#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;
using Rows = std::vector<std::string>;

namespace {

Rows rows(const test::Readout& out) {
  Rows lines;
  for (const auto& each : out.messages)
    lines.push_back(each.author.name + "@" + (each.clock == ClockKind::Local ? iso_of(each.time) : "?") + ": " + each.text);
  return lines;
}

test::Readout read(const std::string& name, const std::string& text) {
  ExportFolder folder;
  folder.write(name, text);
  return read_export(folder.path());
}

}  // namespace

TEST_CASE("irssi: the day comes from its own lines") {
  const auto out = read("net/#ops.log",
                        "--- Log opened Sat Nov 21 23:59:19 2026\n23:59 -!- carl [~c@h] has joined #ops\n23:59 < carl> one\n"
                        "--- Day changed Sun Nov 22 2026\n00:01  * carl acts\n00:02 <@Dora> carl: two\n--- Log closed Sun Nov 22 00:03:37 2026");
  CHECK(out.format == "irc");
  CHECK(rows(out) == Rows{"carl@2026-11-21T23:59:00: one", "carl@2026-11-22T00:01:00: acts", "Dora@2026-11-22T00:02:00: carl: two"});
  CHECK(out.skipped == std::array<std::size_t, 4>{4, 0, 0, 0});
  CHECK(out.messages[0].channel->kind == ChannelKind::Public);
  CHECK(out.messages[2].author.id == "dora");
  CHECK(out.messages[0].channel->members.size() == 2);
  CHECK(out.messages[0].markup == Markup::Irc);
  CHECK(out.messages[0].place.offset == 78);
}

TEST_CASE("each line is read in the charset it was written in") {
  const auto out = read("2011-01-16.log", "2011-01-15T20:32:39  <kam> ai\x9Aku :)\n2011-01-15T20:38:43  * mg lietuvi\xC5\xA1kai\n");
  CHECK(rows(out) == Rows{"kam@2011-01-15T20:32:39: ai\xC5\xA1ku :)", "mg@2011-01-15T20:38:43: lietuvi\xC5\xA1kai"});
}

TEST_CASE("the file's name gives the date that lines do not") {
  CHECK(rows(read("net/#ops/2026-01-31.log", "[10:13:00] <ann> hi\n")) == Rows{"ann@2026-01-31T10:13:00: hi"});
  CHECK(rows(read("2009-12-31-proxy.log", "[31 Dec 23:59] <ann> old\n[1 Jan 00:01] <ann> new\n")) ==
        Rows{"ann@2009-12-31T23:59:00: old", "ann@2010-01-01T00:01:00: new"});
  CHECK(rows(read("ops.log", "[10:13] <ann> hi\n")) == Rows{"ann@?: hi"});
}

TEST_CASE("who reads it: a channel by its name or by who joins, a query by its two") {
  const auto kind = [](const test::Readout& out) { return audience_of(out.messages.at(0).channel->kind, out.messages.at(0).channel->humans); };
  CHECK(kind(read("irc.net.bob.weechatlog", "2026-11-21 19:49:39\tann\thi\n")) == Audience::Dm);
  CHECK(kind(read("irc.net.#bob.weechatlog", "2026-11-21 19:49:39\tann\thi\n")) == Audience::Group);
  CHECK(kind(read("bob.log", "19:49 < ann> hi\n19:50 < bob> hi\n")) == Audience::Dm);
  CHECK(kind(read("bob.log", "19:49 < ann> hi\n19:50 < bob> hi\n19:51 < cem> hi\n")) == Audience::Group);
  const auto joined = read("log.log", "19:49 -!- ann [~a@h] has joined #ops\n19:49 < ann> hi\n19:50 < bob> hi\n");
  CHECK(kind(joined) == Audience::Group);
  CHECK(joined.messages[0].channel->name == "#ops");
}

TEST_CASE("all days of a room are one, with all that speak in it") {
  ExportFolder folder;
  folder.write("net/#ops/2026-01-01.log", "[10:13:00] <ann> hi\n");
  folder.write("net/#ops/2026-01-02.log", "[10:13:00] <bob> hi\n");
  const auto out = read_export(folder.path());
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].channel == out.messages[1].channel);
  CHECK(out.messages[0].channel->humans == 2);
}

TEST_CASE("a broken line costs one warning; programs are left out; files of another kind too") {
  ExportFolder folder;
  folder.write("a.log", std::string("19:49 < ann> hi\nno line\n19:50 <ChanServ> welcome\n\n19:51 < bob> a\0b", 66));
  folder.write("readme.txt", "These are logs.\n");
  const auto out = read_export(folder.path());
  CHECK(rows(out) == Rows{"ann@?: hi", std::string("bob@?: a\0b", 10)});
  CHECK(out.skipped == std::array<std::size_t, 4>{0, 1, 0, 1});
  REQUIRE(out.warnings.size() == 2);
  CHECK(out.warnings[0].place == RecordPlace{"a.log", 16});
}

TEST_CASE("other files are no logs of a chat") {
  CHECK(read("sys.log", "Jan 08 23:33:54 host sshd[1]: session opened\n").format == "");
  CHECK(read("notes.txt", "hello\nthere\n").format == "");
  CHECK(read("notes.txt", "19:49 <a> x\nhello\nthere\n").format == "");
  CHECK(read("empty.log", "").format == "");
}

TEST_CASE("a line of a hundred megabytes costs itself only, and lines of an old Mac are read") {
  const auto out = read("a.log", "19:49 < ann> hi\n19:50 < ann> " + std::string(100u << 20, 'x') + "\n19:51 < bob> ho");
  CHECK(rows(out) == Rows{"ann@?: hi", "bob@?: ho"});
  CHECK(out.skipped[3] == 1);
  CHECK(rows(read("a.log", "19:49 < ann> hi\r19:51 < bob> ho")) == Rows{"ann@?: hi", "bob@?: ho"});
}
