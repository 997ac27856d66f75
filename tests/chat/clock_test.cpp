#include "chat/clock.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("ISO dates in the ways exports write them") {
  struct Row {
    const char* text;
    std::int64_t time;
    ClockKind clock;
  };
  const Row rows[] = {
      {"2026-01-01T10:05:00Z", 1767261900000, ClockKind::Utc},
      {"2026-01-01T10:05:00.250Z", 1767261900250, ClockKind::Utc},
      {"2026-01-01T12:05:00+02:00", 1767261900000, ClockKind::Utc},
      {"2026-01-01T12:05:00.2500000+0200", 1767261900250, ClockKind::Utc},
      {"2026-01-01 10:05:00 UTC", 1767261900000, ClockKind::Utc},
      {"2026-01-01T10:05", 1767261900000, ClockKind::Local},
      {"2026-01-01", 1767225600000, ClockKind::Local},
      {"1969-12-31T23:59:59Z", -1000, ClockKind::Utc},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.text));
    const auto moment = iso_moment(row.text);
    REQUIRE(moment);
    CHECK(moment->time == row.time);
    CHECK(moment->clock == row.clock);
  }
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"", "2026", "2026-13-01", "2026-02-30", "2026-01-01T25:00", "01.02.2026", "2026-01-01 noon"})
    CHECK_FALSE(iso_moment(text));
}

TEST_CASE("days and hours of a moment, before 1970 too") {
  CHECK(day_of(1767261900000) == "2026-01-01");
  CHECK(hour_of(1767261900000) == 10);
  CHECK(day_of(-1000) == "1969-12-31");
  CHECK(hour_of(-1000) == 23);
  CHECK(iso_of(1767261900250) == "2026-01-01T10:05:00");
}
