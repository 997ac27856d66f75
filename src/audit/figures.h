#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/summary.h"

// What the reports for people work out from a summary. Whole numbers only, so that every
// report says the same.

namespace aside {

/// Messages that should not go as they are.
std::uint64_t flagged(const Counts& counts);

/// `part` of `whole` in hundredths of a per cent, rounded; 0 of nothing.
std::uint64_t share_of(std::uint64_t part, std::uint64_t whole);
std::uint64_t share_of(const Counts& counts);

/// "1.25 %" of 125: the figures after the point that matter, two below ten, else one.
std::string per_cent(std::uint64_t hundredths);

/// "12,480".
std::string grouped(std::uint64_t number);

/// How long a time each point of a trend stands for.
enum class Step { Day, Week, Month, Year };

/// A day, a week (by its Monday), a month or a year, and what was said in it.
struct Stretch {
  std::string key;  // "2026-01-05", "2026-01", "2026": sorts by time
  Counts counts;
};

struct Trend {
  Step step = Step::Day;
  std::vector<Stretch> stretches;  // by time; those without a message too, within reason
};

/// At most about 120 points, whatever the time between the first and the last day.
Trend trend_of(const std::map<std::string, Counts>& days);

/// The key of the stretch that a day lies in.
std::string stretch_of(std::string_view day, Step step);

/// "week of 5 Jan 2026", "March 2026".
std::string stretch_name(std::string_view key, Step step);

/// The time between the first and the last day, cut in two; nothing when there are less than two
/// days or one half has no message.
struct Halves {
  Counts earlier, later;
};
std::optional<Halves> halves_of(const std::map<std::string, Counts>& days);

/// Counts by weekday, from Monday.
std::array<Counts, 7> weekdays_of(const std::map<std::string, Counts>& days);

/// A line about a channel: direct messages are one line together, so are channels beyond the
/// first `most`. Those with most messages to change first, then by share and name.
struct ChannelLine {
  std::string name;
  std::uint64_t channels = 1;
  bool direct = false;  // direct messages
  bool rest = false;    // the channels that have no line of their own
  Counts counts;
  std::string id = {};  // of the one channel
};
std::vector<ChannelLine> channel_lines(const AuditSummary& summary, std::size_t most);

}  // namespace aside
