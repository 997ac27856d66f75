#include "chat/date_order.h"

#include <chrono>

namespace aside {
namespace {

std::int64_t day_number(const CivilDate& date) {
  using namespace std::chrono;
  const year_month_day ymd{year(date.year), month(static_cast<unsigned>(date.month)), day(static_cast<unsigned>(date.day))};
  return sys_days(ymd).time_since_epoch().count();
}

constexpr DateOrder hypotheses[] = {DateOrder::DayMonthYear, DateOrder::MonthDayYear};

}  // namespace

CivilDate in_order(const DateNumbers& n, DateOrder order) {
  CivilDate out = order == DateOrder::DayMonthYear   ? CivilDate{n[2], n[1], n[0]}
                  : order == DateOrder::MonthDayYear ? CivilDate{n[2], n[0], n[1]}
                                                     : CivilDate{n[0], n[1], n[2]};
  if (out.year < 100) out.year += 2000;
  if (out.year > 2400) out.year -= 543;
  return out;
}

void DateOrderVotes::saw(const DateNumbers& n) {
  if (n[0] > 31) {
    year_first_ = true;
    return;
  }
  const bool only_day = n[0] > 12, only_month = n[1] > 12;
  day_first_ += only_day && !only_month;
  month_first_ += only_month && !only_day;
  if (only_day || only_month) return;
  for (int i = 0; i < 2; ++i) {
    const auto at = day_number(in_order(n, hypotheses[i]));
    if (any_) {
      went_back_[i] += at < last_[i];
      way_[i] += static_cast<std::uint64_t>(at < last_[i] ? last_[i] - at : at - last_[i]);
    }
    last_[i] = at;
  }
  any_ = true;
}

DateOrder DateOrderVotes::order(DateOrder otherwise) const {
  if (year_first_) return DateOrder::YearMonthDay;
  if (day_first_ != month_first_) return hypotheses[day_first_ < month_first_];
  if (went_back_[0] != went_back_[1]) return hypotheses[went_back_[0] > went_back_[1]];
  if (way_[0] != way_[1]) return hypotheses[way_[0] > way_[1]];
  return otherwise;
}

}  // namespace aside
