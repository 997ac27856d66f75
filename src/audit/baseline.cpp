// Counts are whole numbers, so that what is known can be taken off at the end: nothing before it
// (shards, checkpoints) needs to know the baseline.
#include "audit/baseline.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "audit/durable.h"
#include "base/files.h"
#include "chat/clock.h"

namespace aside {
namespace {

std::string key(const AuditFinding& finding) { return finding.message + " " + finding.rule; }

bool is_line(std::string_view line) {
  return line.size() > 33 && line[32] == ' ' && line.find_first_not_of("0123456789abcdef") == 32 && line.find('/') != line.npos;
}

/// All counts that this finding's message is part of.
void each_count(AuditSummary& summary, const AuditFinding& finding, const std::function<void(Counts&)>& change) {
  change(summary.all);
  change(finding.audience == Audience::Dm ? summary.dm : summary.group);
  if (const auto channel = summary.channels.find(finding.channel_id); channel != summary.channels.end()) change(channel->second.counts);
  if (finding.clock == ClockKind::None) return;
  if (const auto day = summary.days.find(day_of(finding.time)); day != summary.days.end()) change(day->second);
  change(summary.hours[static_cast<std::size_t>(hour_of(finding.time))]);
}

/// The findings of one message, as far as they were looked at.
struct OfMessage {
  AuditFinding first;
  bool any = false, all_known = true;
};

}  // namespace

std::optional<Baseline> Baseline::read(const std::filesystem::path& path, bool may_be_missing, Diagnostics& sink) {
  Baseline out;
  std::error_code error;
  if (may_be_missing && !std::filesystem::exists(path, error)) return out;
  const auto text = read_file(path, sink);
  if (!text) {
    if (!may_be_missing && !std::filesystem::exists(path, error)) sink.back().hint = "--update-baseline makes one of what is found now";
    return std::nullopt;
  }
  std::size_t number = 0;
  for (const auto line : lines_of(*text)) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (!is_line(line)) {
      sink.push_back({path.string(), number, 1, "\"MESSAGE RULE\" was expected: 32 hexadecimal digits and the name of a rule",
                      "--update-baseline writes such a file; take this line out, or name another file", ""});
      return std::nullopt;
    }
    out.lines_.emplace_back(line);
  }
  std::sort(out.lines_.begin(), out.lines_.end());
  out.lines_.erase(std::unique(out.lines_.begin(), out.lines_.end()), out.lines_.end());
  out.seen_.resize(out.lines_.size());
  return out;
}

bool Baseline::knows(const AuditFinding& finding) {
  const auto line = key(finding);
  const auto at = std::lower_bound(lines_.begin(), lines_.end(), line);
  if (at != lines_.end() && *at == line) {
    seen_[static_cast<std::size_t>(at - lines_.begin())] = true;
    return true;
  }
  return false;
}

void Baseline::apply(AuditSummary& summary, bool for_update) {
  FindingList fresh;
  OfMessage one;
  const auto end_message = [&] {
    if (!one.any || !one.all_known) return;
    each_count(summary, one.first, [&](Counts& counts) {
      --counts.verdicts[static_cast<std::size_t>(one.first.verdict)];
      ++counts.verdicts[static_cast<std::size_t>(Verdict::Send)];
    });
  };
  for (const auto& finding : summary.findings) {
    const bool same = one.any && one.first.place == finding.place && one.first.message == finding.message;
    if (!same) {
      end_message();
      one = {finding, true, true};
    }
    if (!knows(finding)) {
      one.all_known = false;
      if (for_update) fresh_.push_back(key(finding));
      fresh.push_back(finding);
      continue;
    }
    ++summary.known;
    each_count(summary, finding, [&](Counts& counts) { --counts.categories[static_cast<std::size_t>(finding.category)]; });
    if (const auto rule = summary.rules.find(finding.rule); rule != summary.rules.end() && --rule->second == 0) summary.rules.erase(rule);
  }
  end_message();
  fresh.sort();
  summary.findings = std::move(fresh);
  std::sort(fresh_.begin(), fresh_.end());
  fresh_.erase(std::unique(fresh_.begin(), fresh_.end()), fresh_.end());
}

std::size_t Baseline::gone() const { return static_cast<std::size_t>(std::count(seen_.begin(), seen_.end(), false)); }

bool Baseline::update(const std::filesystem::path& path, bool keep_gone, Diagnostics& sink) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (keep_gone || seen_[i]) all.push_back(lines_[i]);
  all.insert(all.end(), fresh_.begin(), fresh_.end());
  std::sort(all.begin(), all.end());
  std::string text = "# Findings that are known: the digest of a message, and the rule. `aside audit --update-baseline` writes it.\n";
  for (const auto& line : all) text += line + "\n";
  std::string trouble;
  if (write_durably(path, text, false, trouble)) return true;
  sink.push_back({trouble, 0, 0, "the baseline stays as it was", "make room, or name another file", ""});
  return false;
}

}  // namespace aside
