#include "audit/judge_message.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "audit/digest.h"
#include "chat/clock.h"
#include "protocol/glob.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

bool is_wanted(const ChatMessage& message, const AuditOptions& options) {
  const bool dated = message.clock != ClockKind::None;
  if (options.since && (!dated || message.time < *options.since)) return false;
  if (options.until && (!dated || message.time >= *options.until)) return false;
  return options.channels.empty() ||
         std::any_of(options.channels.begin(), options.channels.end(), [&](const std::string& glob) {
           return glob_matches(glob, message.channel->name) || glob_matches(glob, message.channel->id);
         });
}

void count(Counts& into, const Report& report) {
  ++into.messages;
  ++into.verdicts[static_cast<std::size_t>(report.verdict)];
  for (const auto& finding : report.findings) ++into.categories[static_cast<std::size_t>(finding.category)];
}

std::string author_of(const ChatMessage& message, const AuditOptions& options) {
  const auto& author = message.author;
  const auto& known = author.id.empty() ? author.name : author.id;
  switch (options.authors) {
    case AuditOptions::Names::None: return {};
    case AuditOptions::Names::Pseudonyms: return digest(known, options.key).substr(0, 12);
    case AuditOptions::Names::Real: return author.name.empty() ? author.id : author.name;
  }
  return {};
}

/// What went well has rules of its own: counted in messages that may go as they are.
constexpr std::string_view kind_rules[] = {"context/praise",      "context/thanks", "context/owning",
                                           "context/apology", "context/consolation", "context/offer"};

void count_notes(std::map<std::string, std::uint64_t>& notes, const Report& report, const std::vector<std::string_view>& kind) {
  for (const auto& note : report.notes) ++notes[std::string(name(note.note))];
  for (const auto rule : kind) ++notes[std::string(rule)];
}

/// Id and name of a channel as reports show them. Exports call direct messages after the
/// people in them: those are only told apart, unless names are wanted.
std::pair<std::string, std::string> shown(const ChatChannel& channel, const AuditOptions& options) {
  const bool of_people = channel.kind == ChannelKind::Dm || channel.kind == ChannelKind::GroupDm;
  if (!of_people || options.authors == AuditOptions::Names::Real) return {valid_utf8(channel.id), valid_utf8(channel.name)};
  const auto id = digest(channel.id, options.key).substr(0, 12);
  return {id, (channel.kind == ChannelKind::Dm ? "dm " : "group dm ") + id};
}

Draft draft_of(const ChatMessage& message, Audience audience, const AuditOptions& options) {
  Draft draft;
  draft.id = message.id;
  draft.text = message.text;
  draft.audience = audience;
  draft.external = message.channel->external || message.channel->kind == ChannelKind::Livechat;
  draft.markup = message.markup;
  draft.segments = message.segments;
  draft.author = message.author;
  draft.channel = {message.channel->id, message.channel->name};
  draft.members = message.channel->members;
  Given given{.audience = true, .external = draft.external, .markup = true};
  fill(draft, given, options.defaults);
  return draft;
}

}  // namespace

void judge_message(const ChatMessage& message, const Linter& linter, const AuditOptions& options,
                   AuditSummary& summary) {
  if (!is_wanted(message, options)) return;
  const auto& channel = *message.channel;
  auto audience = message.audience ? message.audience : audience_of(channel.kind, channel.humans);
  if (options.audience && audience) audience = options.audience;
  if (!audience) return;
  const auto draft = draft_of(message, *audience, options);
  const auto [report, kind] = linter.hear(draft, {.suggestion = options.quote, .rules = kind_rules});

  count(summary.all, report);
  count(*audience == Audience::Dm ? summary.dm : summary.group, report);
  const auto [channel_id, channel_name] = shown(channel, options);
  auto& of_channel = channel_of(summary, channel_id, {
      channel_name, *audience, !message.audience && channel.kind == ChannelKind::Unknown && !options.audience, {}});
  count(of_channel.counts, report);
  if (message.clock != ClockKind::None) {
    count(summary.days[day_of(message.time)], report);
    count(summary.hours[static_cast<std::size_t>(hour_of(message.time))], report);
  }
  count_notes(summary.notes, report, kind);
  const auto id = report.findings.empty() ? "" : digest(channel.id + "\n" + message.author.id + "\n" + message.text);
  for (const auto& finding : report.findings) {
    ++summary.rules[finding.rule];
    AuditFinding out;
    out.place = {valid_utf8(message.place.file), message.place.offset};
    out.channel = channel_name;
    out.channel_id = channel_id;
    out.time = message.time;
    out.clock = message.clock;
    out.audience = *audience;
    out.verdict = report.verdict;
    out.rule = finding.rule;
    out.category = finding.category;
    out.target = finding.target.kind;
    out.span = finding.span;
    out.message = id;
    out.author = valid_utf8(author_of(message, options));
    if (options.quote) {
      out.text = valid_utf8(message.text);
      if (report.suggestion)
        for (const auto& each : report.suggestion->messages)
          out.rewording.emplace_back(valid_utf8(each.to == Reader::Dm ? each.recipient : std::string(name(each.to))), valid_utf8(each.text));
    }
    summary.findings.push_back(std::move(out));
  }
}

}  // namespace aside
