#include "support/chat.h"

using namespace aside;
using test::ExportFolder;
using test::read_export;

namespace {

test::Readout read(const std::string& text, std::map<std::string, std::string> columns = {}) {
  ExportFolder folder;
  folder.write("log.csv", text);
  return read_export(folder.path() / "log.csv", {}, {.columns = std::move(columns), .own_domains = {}});
}

}  // namespace

TEST_CASE("columns that are named as the fields need no map") {
  const auto out = read("\xEF\xBB\xBF" "id;ts;author;text;channel;channel_type\r\n7;2026-01-01T10:05:00Z;Ann;\"hi; \"\"there\"\"\r\nyou\";ops;public\r\n"
                        "8;;Ben;ho;ops;public");
  CHECK(out.format == "csv");
  REQUIRE(out.messages.size() == 2);
  CHECK(out.messages[0].id == "7");
  CHECK(out.messages[0].text == "hi; \"there\"\r\nyou");
  CHECK(out.messages[0].time == 1767261900000);
  CHECK(out.messages[0].channel->kind == ChannelKind::Public);
  CHECK(out.messages[0].channel->humans == 2);
  CHECK(out.messages[1].channel == out.messages[0].channel);
  CHECK(out.messages[1].clock == ClockKind::None);
  CHECK(out.warnings.empty());
}

TEST_CASE("a map says which column is which") {
  const auto out = read("Who,When,What\nAnn,1767261900,hi\nBen,soon,ho\nBen,later,ho\n", {{"text", "What"}, {"author", "Who"}, {"ts", "When"}});
  REQUIRE(out.messages.size() == 3);
  CHECK(out.messages[0].author.name == "Ann");
  CHECK(out.messages[0].clock == ClockKind::Utc);
  CHECK(out.messages[0].channel->name == "log.csv");
  CHECK(audience_of(out.messages[0].channel->kind, out.messages[0].channel->humans) == Audience::Dm);
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].place.offset == 32);
}

TEST_CASE("what is missing in a header is said, with what is there") {
  const auto plain = read("Who,What\nAnn,hi\n");
  CHECK(plain.messages.empty());
  CHECK(plain.skipped[3] == 1);
  REQUIRE(plain.warnings.size() == 1);
  CHECK(plain.warnings[0].message == "its header does not say which column holds the text (it has Who, What): name it with --map text=COLUMN");
  CHECK(read("Who,What\nAnn,hi\n", {{"text", "Body"}}).warnings.at(0).message == "its header has no column \"Body\" (it has Who, What): nothing was read");
  CHECK(read("Who,What\nAnn,hi\n", {{"text", "What"}, {"mood", "Who"}}).warnings.at(0).message ==
        "there is no field \"mood\" to map \"Who\" to: nothing was read");
}

TEST_CASE("rows that do not fit cost themselves; programs and systems are counted") {
  const auto out = read("text,author,kind,bot\none,Ann,,\ntwo\nthree,Ann,,,more\nfour,Ann,system,\nfive,Ann,deleted,\nsix,Ann,,true\nseven,Ann,,,\n\"open,Ann,,\neight,Ann,,no");
  REQUIRE(out.messages.size() == 3);
  CHECK(out.messages[1].text == "seven");
  CHECK(out.messages[2].text == "eight");
  CHECK(out.skipped == std::array<std::size_t, 4>{1, 1, 1, 3});
  CHECK(out.warnings.size() == 3);
  CHECK(out.messages[0].channel->humans == 1);
}

TEST_CASE("a header that cannot be used leaves the other files") {
  ExportFolder folder;
  folder.write("a.csv", "nothing\nhere\n");
  folder.write("b.csv", "text\nhi\n");
  const auto out = read_export(folder.path());
  CHECK(out.messages.size() == 1);
  CHECK(out.warnings.size() == 1);
}
