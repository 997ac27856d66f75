#include "audit/judge_message.h"

#include "support/english.h"

using namespace aside;

namespace {

ChatMessage message(const std::string& text, ChannelKind kind = ChannelKind::Public, std::size_t humans = 5) {
  auto channel = std::make_shared<ChatChannel>();
  channel->id = "C1";
  channel->name = "ops";
  channel->kind = kind;
  channel->humans = humans;
  ChatMessage out;
  out.channel = channel;
  out.author = {"U1", "Ann"};
  out.text = text;
  out.time = 1767261900000;
  out.clock = ClockKind::Utc;
  out.place = {"log", 3};
  return out;
}

AuditSummary judged(const ChatMessage& message, const AuditOptions& options = {}) {
  AuditSummary out;
  judge_message(message, test::linter(), options, out);
  return out;
}

const std::string fault = "@Sam this is your fault, you broke it again.";

}  // namespace

TEST_CASE("a message counts for its audience, its channel, its day and its hour") {
  const auto out = judged(message(fault));
  CHECK(out.all.messages == 1);
  CHECK(out.all.verdicts[2] == 1);
  CHECK(out.group == out.all);
  CHECK(out.dm.messages == 0);
  CHECK(out.channels.at("C1").counts == out.all);
  CHECK(out.days.at("2026-01-01") == out.all);
  CHECK(out.hours[10] == out.all);
  REQUIRE(out.findings.size() == 1);
  const auto& finding = *out.findings.begin();
  CHECK(finding.place.offset == 3);
  CHECK(finding.channel == "ops");
  CHECK(finding.channel_id == "C1");
  CHECK(out.rules.at(finding.rule) == 1);
}

TEST_CASE("the room decides who reads, unless it is said") {
  CHECK(judged(message(fault, ChannelKind::Dm, 2)).dm.messages == 1);
  CHECK(judged(message(fault, ChannelKind::Dm, 2), {.audience = Audience::Group}).group.verdicts[2] == 1);
  CHECK(judged(message(fault, ChannelKind::Self, 1)).all.messages == 0);
  CHECK(judged(message(fault, ChannelKind::Self, 1), {.audience = Audience::Group}).all.messages == 0);
  CHECK(judged(message(fault, ChannelKind::Unknown, 2)).channels.at("C1").guessed);
  CHECK_FALSE(judged(message(fault, ChannelKind::Unknown, 2), {.audience = Audience::Dm}).channels.at("C1").guessed);
}

TEST_CASE("a room whose messages differ in their audience is the same in any order") {
  auto dm = message("hello"), group = message("hello");
  dm.audience = Audience::Dm;
  group.audience = Audience::Group;
  for (const bool dm_first : {true, false}) {
    AuditSummary out;
    judge_message(dm_first ? dm : group, test::linter(), {}, out);
    judge_message(dm_first ? group : dm, test::linter(), {}, out);
    CHECK(out.channels.at("C1").audience == Audience::Group);
  }
}

TEST_CASE("the same words by the same author in the same room have the same digest, wherever they lie") {
  auto other = message(fault);
  other.place = {"elsewhere", 99};
  CHECK((*judged(message(fault)).findings.begin()).message == (*judged(other).findings.begin()).message);
  other.author.id = "U2";
  CHECK((*judged(message(fault)).findings.begin()).message != (*judged(other).findings.begin()).message);
}

TEST_CASE("a message without a time is in no range of dates") {
  auto timeless = message(fault);
  timeless.clock = ClockKind::None;
  CHECK(judged(timeless).all.messages == 1);
  CHECK(judged(timeless).days.empty());
  CHECK(judged(timeless, {.since = 0}).all.messages == 0);
  CHECK(judged(message(fault), {.since = 0}).all.messages == 1);
}

TEST_CASE("what a report shows is UTF-8, whatever the message was") {
  AuditOptions options;
  options.quote = true;
  options.authors = AuditOptions::Names::Real;
  auto broken = message(fault + " \xFF");
  broken.author.name = "\xC3";
  broken.place.file = "\xFE.json";
  const auto finding = *judged(broken, options).findings.begin();
  CHECK(finding.text == fault + " \xEF\xBF\xBD");
  CHECK(finding.author == "\xEF\xBF\xBD");
  CHECK(finding.place.file == "\xEF\xBF\xBD.json");
}
