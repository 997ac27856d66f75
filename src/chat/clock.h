#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "chat/message.h"

namespace aside {

/// A point in time as an export writes it.
struct Moment {
  std::int64_t time = 0;  // milliseconds since 1970-01-01
  ClockKind clock = ClockKind::None;
};

/// ISO 8601: "2026-01-01T10:05:00.25+02:00", "…Z", with a blank for the T, without seconds or
/// zone (then local), or a date alone. Nothing when it is none.
std::optional<Moment> iso_moment(std::string_view text);

/// Milliseconds of a date and a time of day in the proleptic Gregorian calendar; nothing for
/// one that is not there (31 April, 25:00).
std::optional<std::int64_t> moment_of(int year, int month, int day, int hour, int minute, int second);

/// "2026-01-01" of a moment, and its hour.
std::string day_of(std::int64_t time);
int hour_of(std::int64_t time);

/// "2026-01-01T10:05:00".
std::string iso_of(std::int64_t time);

}  // namespace aside
