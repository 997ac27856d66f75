// Calendar arithmetic is that of <chrono>.
#include "chat/clock.h"

#include <chrono>
#include <cstdio>

namespace aside {
namespace {

using namespace std::chrono;

/// Reads `count` digits, or nothing.
std::optional<int> digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int out = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    out = out * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return out;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<std::int64_t> moment_of(int y, int mo, int d, int h, int mi, int s) {
  const year_month_day date{year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
  // 60 is a leap second.
  if (!date.ok() || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60) return std::nullopt;
  const auto seconds_since = sys_seconds(sys_days(date)) + hours(h) + minutes(mi) + seconds(s);
  return duration_cast<milliseconds>(seconds_since.time_since_epoch()).count();
}

std::optional<Moment> iso_moment(std::string_view text) {
  const auto year = digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = digits(text, 2);
  if (!day) return std::nullopt;
  int hour = 0, minute = 0, second = 0, milli = 0;
  auto clock = ClockKind::Local;
  std::int64_t zone = 0;
  if (take(text, 'T') || take(text, 't') || take(text, ' ')) {
    const auto h = digits(text, 2);
    if (!h || !take(text, ':')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m) return std::nullopt;
    hour = *h;
    minute = *m;
    if (take(text, ':')) {
      const auto s = digits(text, 2);
      if (!s) return std::nullopt;
      second = *s;
    }
    if (take(text, '.') || take(text, ',')) {
      int place = 100;
      while (const auto digit = digits(text, 1)) {
        milli += *digit * place;
        place /= 10;
      }
    }
    while (take(text, ' ')) {
    }
    if (take(text, 'Z') || take(text, 'z')) {
      clock = ClockKind::Utc;
    } else if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
      const int sign = text.front() == '+' ? 1 : -1;
      text.remove_prefix(1);
      const auto zone_hours = digits(text, 2);
      if (!zone_hours) return std::nullopt;
      take(text, ':');
      const auto zone_minutes = digits(text, 2);
      zone = sign * (*zone_hours * 60 + zone_minutes.value_or(0)) * std::int64_t{60'000};
      clock = ClockKind::Utc;
    }
  }
  if (!text.empty() && text != "UTC") return std::nullopt;
  if (text == "UTC") clock = ClockKind::Utc;
  const auto time = moment_of(*year, *month, *day, hour, minute, second);
  if (!time) return std::nullopt;
  return Moment{*time + milli - zone, clock};
}

std::string day_of(std::int64_t time) {
  const year_month_day date{floor<days>(sys_time<milliseconds>(milliseconds(time)))};
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
  return out;
}

std::string iso_of(std::int64_t time) {
  const auto at = floor<seconds>(sys_time<milliseconds>(milliseconds(time)));
  const hh_mm_ss clock(at - floor<days>(at));
  char out[32];
  std::snprintf(out, sizeof out, "T%02d:%02d:%02d", int(clock.hours().count()), int(clock.minutes().count()),
                int(clock.seconds().count()));
  return day_of(time) + out;
}

int hour_of(std::int64_t time) {
  const auto at = sys_time<milliseconds>(milliseconds(time));
  return static_cast<int>(duration_cast<hours>(at - floor<days>(at)).count());
}

}  // namespace aside
