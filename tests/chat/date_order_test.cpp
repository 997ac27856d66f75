#include "chat/date_order.h"

#include <doctest/doctest.h>

#include <vector>

using namespace aside;

namespace {

DateOrderVotes votes_of(const std::vector<DateNumbers>& dates) {
  DateOrderVotes votes;
  for (const auto& date : dates) votes.saw(date);
  return votes;
}

constexpr auto day_first = DateOrder::DayMonthYear, month_first = DateOrder::MonthDayYear;

}  // namespace

TEST_CASE("a number above 12 is a day, one above 31 a year") {
  CHECK(votes_of({{2, 11, 19}, {23, 6, 18}}).order(month_first) == day_first);
  CHECK(votes_of({{2, 11, 19}, {6, 23, 18}}).order(day_first) == month_first);
  CHECK(votes_of({{2018, 6, 13}}).order(day_first) == DateOrder::YearMonthDay);
  CHECK(votes_of({{2018, 6, 13}}).sure());
}

TEST_CASE("time seldom goes back") {
  CHECK(votes_of({{10, 1, 19}, {2, 3, 19}}).order(month_first) == day_first);
  CHECK(votes_of({{1, 10, 19}, {3, 2, 19}}).order(day_first) == month_first);
}

TEST_CASE("people write on neighbouring days") {
  CHECK(votes_of({{1, 2, 19}, {2, 2, 19}, {3, 2, 19}}).order(month_first) == day_first);
  CHECK(votes_of({{2, 1, 19}, {2, 2, 19}, {2, 3, 19}}).order(day_first) == month_first);
}

TEST_CASE("what the dates do not decide is said") {
  const auto votes = votes_of({{2, 11, 19}, {2, 11, 19}});
  CHECK_FALSE(votes.sure());
  CHECK(votes.order(day_first) == day_first);
  CHECK(votes.order(month_first) == month_first);
  CHECK_FALSE(votes_of({}).sure());
}

TEST_CASE("years of two digits and of the Buddhist era") {
  CHECK(in_order({13, 6, 18}, day_first).year == 2018);
  CHECK(in_order({13, 6, 1969}, day_first).year == 1969);
  CHECK(in_order({13, 6, 2561}, day_first).year == 2018);
  const auto date = in_order({6, 13, 18}, month_first);
  CHECK(date.month == 6);
  CHECK(date.day == 13);
}
