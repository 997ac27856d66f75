#include "audit/figures.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <tuple>

#include "chat/clock.h"

namespace aside {
namespace {

using Day = std::int64_t;  // since 1970-01-01
constexpr std::int64_t day_length = 86'400'000;
constexpr std::string_view month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};

std::optional<Day> number_of(std::string_view day) {
  const auto moment = iso_moment(day);
  if (!moment) return std::nullopt;
  return (moment->time >= 0 ? moment->time : moment->time - day_length + 1) / day_length;
}

/// 0 is Monday.
Day weekday_of(Day day) { return ((day + 3) % 7 + 7) % 7; }

Step step_for(Day days) {
  if (days <= 45) return Step::Day;
  if (days <= 7 * 80) return Step::Week;
  return days <= 366 * 10 ? Step::Month : Step::Year;
}

/// The stretches between two keys that hold no message.
void fill_gaps(std::map<std::string, Counts>& by_key, Step step, Day first, Day last) {
  constexpr Day most = 366 * 120;  // a date that is centuries off makes no chart of centuries
  if (last - first > most) return;
  const Day stride = step == Step::Day ? 1 : step == Step::Week ? 7 : step == Step::Month ? 28 : 365;
  for (Day day = first; day <= last; day += stride) by_key.try_emplace(stretch_of(day_of(day * day_length), step));
}

}  // namespace

std::uint64_t flagged(const Counts& counts) { return counts.verdicts[1] + counts.verdicts[2]; }

std::uint64_t share_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : (part * 20000 + whole) / (2 * whole);
}

std::uint64_t share_of(const Counts& counts) { return share_of(flagged(counts), counts.messages); }

std::string per_cent(std::uint64_t hundredths) {
  char out[32];
  const auto tenths = unsigned((hundredths + 5) / 10);
  if (hundredths >= 1000) std::snprintf(out, sizeof out, "%u.%u %%", tenths / 10, tenths % 10);
  else std::snprintf(out, sizeof out, "%u.%02u %%", unsigned(hundredths / 100), unsigned(hundredths % 100));
  return out;
}

std::string grouped(std::uint64_t number) {
  auto out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

std::string stretch_of(std::string_view day, Step step) {
  if (step == Step::Month) return std::string(day.substr(0, 7));
  if (step == Step::Year) return std::string(day.substr(0, 4));
  const auto number = step == Step::Week ? number_of(day) : std::nullopt;
  return number ? day_of((*number - weekday_of(*number)) * day_length) : std::string(day);
}

std::string stretch_name(std::string_view key, Step step) {
  int year = 0, month = 0, day = 1;
  const auto parts = std::sscanf(std::string(key).c_str(), "%d-%d-%d", &year, &month, &day);
  if (parts < 2 || month < 1 || month > 12) return std::string(key);
  const std::string_view name = month_names[month - 1];
  if (step == Step::Month) return std::string(name) + " " + std::to_string(year);
  const auto date = std::to_string(day) + " " + std::string(name.substr(0, 3)) + " " + std::to_string(year);
  return step == Step::Week ? "week of " + date : date;
}

Trend trend_of(const std::map<std::string, Counts>& days) {
  Trend trend;
  if (days.empty()) return trend;
  const auto first = number_of(days.begin()->first), last = number_of(days.rbegin()->first);
  trend.step = first && last ? step_for(*last - *first + 1) : Step::Year;
  std::map<std::string, Counts> by_key;
  for (const auto& [day, counts] : days) add(by_key[stretch_of(day, trend.step)], counts);
  if (first && last) fill_gaps(by_key, trend.step, *first, *last);
  for (auto& [key, counts] : by_key) trend.stretches.push_back({key, counts});
  return trend;
}

std::optional<Halves> halves_of(const std::map<std::string, Counts>& days) {
  if (days.size() < 2) return std::nullopt;
  const auto first = number_of(days.begin()->first), last = number_of(days.rbegin()->first);
  if (!first || !last) return std::nullopt;
  Halves out;
  for (const auto& [day, counts] : days)
    if (const auto number = number_of(day)) add(2 * (*number - *first) < *last - *first + 1 ? out.earlier : out.later, counts);
  if (out.earlier.messages == 0 || out.later.messages == 0) return std::nullopt;
  return out;
}

std::array<Counts, 7> weekdays_of(const std::map<std::string, Counts>& days) {
  std::array<Counts, 7> out{};
  for (const auto& [day, counts] : days)
    if (const auto number = number_of(day)) add(out[static_cast<std::size_t>(weekday_of(*number))], counts);
  return out;
}

std::vector<ChannelLine> channel_lines(const AuditSummary& summary, std::size_t most) {
  ChannelLine direct{"direct messages", 0, true, false, {}};
  std::vector<ChannelLine> lines;
  for (const auto& [id, channel] : summary.channels) {
    if (channel.audience != Audience::Dm) {
      lines.push_back({channel.name, 1, false, false, channel.counts, id});
      continue;
    }
    ++direct.channels;
    add(direct.counts, channel.counts);
  }
  if (direct.channels > 0) lines.push_back(direct);
  std::sort(lines.begin(), lines.end(), [](const ChannelLine& a, const ChannelLine& b) {
    const auto key = [](const ChannelLine& line) {
      return std::tuple(~flagged(line.counts), ~share_of(line.counts), ~line.counts.messages, std::string_view(line.name), std::string_view(line.id));
    };
    return key(a) < key(b);
  });
  if (lines.size() <= most) return lines;
  ChannelLine rest{"", 0, false, true, {}};
  for (auto at = lines.begin() + static_cast<std::ptrdiff_t>(most) - 1; at != lines.end(); ++at) {
    rest.channels += at->channels;
    add(rest.counts, at->counts);
  }
  rest.name = grouped(rest.channels) + " more";
  lines.resize(most - 1);
  lines.push_back(rest);
  return lines;
}

}  // namespace aside
