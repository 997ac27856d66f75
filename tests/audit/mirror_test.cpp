// What an audit counts for the team as a whole: what went well, and whom it does not name.
#include "audit/judge_message.h"
#include "lint/linter.h"
#include "rule/rulebook.h"
#include "support/chat.h"
#include "support/english.h"

using namespace aside;

namespace {

ChatMessage message(ChannelKind kind, std::string name, std::string text) {
  ChatChannel channel;
  channel.id = channel.name = std::move(name);
  channel.kind = kind;
  channel.humans = kind == ChannelKind::Dm ? 2 : 5;
  ChatMessage out;
  out.channel = std::make_shared<const ChatChannel>(channel);
  out.author = {"U1", "Ann"};
  out.text = std::move(text);
  return out;
}

AuditSummary judged(const ChatMessage& message, const AuditOptions& options = {}) {
  AuditSummary summary;
  judge_message(message, test::linter(), options, summary);
  return summary;
}

}  // namespace

TEST_CASE("what went well is counted by its rule, in messages that may go as they are") {
  const auto notes = judged(message(ChannelKind::Public, "ops", "Great catch, Sam, thanks a lot. Thanks again!")).notes;
  CHECK(notes.at("context/praise") == 1);
  CHECK(notes.at("context/thanks") == 1);
  CHECK_FALSE(judged(message(ChannelKind::Public, "ops", "Thanks for nothing, Sam, this is your fault")).notes.contains("context/thanks"));
}

TEST_CASE("the rules of what went well exist") {
  for (const auto* id : {"context/praise", "context/thanks", "context/owning", "context/apology", "context/consolation", "context/offer"})
    CHECK(test::english().find(id) != nullptr);
}

TEST_CASE("direct messages are not called after the people in them, unless names are wanted") {
  for (const auto kind : {ChannelKind::Dm, ChannelKind::GroupDm}) {
    const auto summary = judged(message(kind, "mpdm-ann--bob", "You are such an idiot"));
    REQUIRE(summary.channels.size() == 1);
    const auto& [id, channel] = *summary.channels.begin();
    CHECK(id.find("ann") == id.npos);
    CHECK(channel.name.find("ann") == channel.name.npos);
    REQUIRE(!summary.findings.empty());
    CHECK(summary.findings[0].channel == channel.name);
    const auto named = judged(message(kind, "mpdm-ann--bob", "You are such an idiot"), {.authors = AuditOptions::Names::Real});
    CHECK(named.channels.begin()->second.name == "mpdm-ann--bob");
  }
  CHECK(judged(message(ChannelKind::Public, "ann-and-bob", "Hello")).channels.begin()->second.name == "ann-and-bob");
}
