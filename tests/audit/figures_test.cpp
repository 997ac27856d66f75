#include "audit/figures.h"

#include "audit/sample.h"
#include "chat/clock.h"

using namespace aside;
using test::counts;

TEST_CASE("shares are rounded to hundredths of a per cent, and are shown with the figures that matter") {
  CHECK(share_of(1, 3) == 3333);
  CHECK(share_of(2, 3) == 6667);
  CHECK(share_of(0, 0) == 0);
  CHECK(share_of(counts(98, 1, 1)) == 200);
  CHECK(per_cent(125) == "1.25 %");
  CHECK(per_cent(7) == "0.07 %");
  CHECK(per_cent(1234) == "12.3 %");
  CHECK(per_cent(10000) == "100.0 %");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567) == "1,234,567");
}

TEST_CASE("a trend is of days, weeks, months or years, and nothing of it is lost or left out") {
  std::map<std::string, Counts> days;
  const auto steps = [&](const char* last) {
    days = {{"2025-12-31", counts(1, 0, 0)}, {last, counts(2, 1, 0)}};
    const auto trend = trend_of(days);
    Counts all;
    for (const auto& stretch : trend.stretches) add(all, stretch.counts);
    CHECK(all.messages == 4);
    return std::pair(trend.step, trend.stretches.size());
  };
  CHECK(steps("2026-01-01") == std::pair(Step::Day, std::size_t{2}));
  CHECK(steps("2026-01-31") == std::pair(Step::Day, std::size_t{32}));
  CHECK(steps("2026-03-01") == std::pair(Step::Week, std::size_t{9}));
  CHECK(steps("2028-01-01") == std::pair(Step::Month, std::size_t{26}));
  CHECK(steps("2045-01-01") == std::pair(Step::Year, std::size_t{21}));
  CHECK(trend_of({}).stretches.empty());
}

TEST_CASE("a date that is centuries off makes no chart of centuries") {
  CHECK(trend_of({{"1601-01-01", counts(1, 0, 0)}, {"2026-01-01", counts(1, 0, 0)}}).stretches.size() == 2);
}

TEST_CASE("weeks begin on Monday, also before 1970") {
  CHECK(stretch_of("2026-01-04", Step::Week) == "2025-12-29");
  CHECK(stretch_of("2026-01-05", Step::Week) == "2026-01-05");
  CHECK(stretch_of("1969-12-31", Step::Week) == "1969-12-29");
  CHECK(stretch_of("2026-01-05", Step::Month) == "2026-01");
  CHECK(stretch_name("2026-01-05", Step::Week) == "week of 5 Jan 2026");
  CHECK(stretch_name("2026-01-05", Step::Day) == "5 Jan 2026");
  CHECK(stretch_name("2026-01", Step::Month) == "January 2026");
  CHECK(stretch_name("2026", Step::Year) == "2026");
  const auto week = weekdays_of({{"2026-01-05", counts(1, 0, 0)}, {"2026-01-11", counts(2, 0, 0)}});
  CHECK(week[0].messages == 1);
  CHECK(week[6].messages == 2);
}

TEST_CASE("the two halves are halves of the time, not of the messages") {
  const auto halves = halves_of({{"2026-01-01", counts(5, 0, 0)}, {"2026-01-02", counts(7, 1, 0)}, {"2026-01-04", counts(1, 0, 1)}});
  REQUIRE(halves);
  CHECK(halves->earlier.messages == 13);
  CHECK(halves->later.messages == 2);
  CHECK_FALSE(halves_of({{"2026-01-01", counts(5, 0, 0)}}));
}

TEST_CASE("direct messages are one line, and so are the channels beyond the first") {
  const auto summary = test::sample_summary();
  const auto lines = channel_lines(summary, 10);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].name == "ops");
  CHECK(lines[1].name == "<b>launch</b>");
  CHECK(lines[2].direct);
  CHECK(lines[2].channels == 2);
  CHECK(lines[2].counts == summary.dm);
  const auto few = channel_lines(summary, 2);
  REQUIRE(few.size() == 2);
  CHECK(few[1].rest);
  CHECK(few[1].name == "3 more");
  CHECK(few[1].counts.messages == 1000);
}
