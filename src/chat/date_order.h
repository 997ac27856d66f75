#pragma once

#include <array>
#include <cstdint>

namespace aside {

/// The three numbers of a date in the order they are written, "2/11/19" as {2, 11, 19}.
using DateNumbers = std::array<int, 3>;

enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

struct CivilDate {
  int year = 0, month = 0, day = 0;
};

/// `numbers` read in that order. Years of two digits are 20xx, Buddhist ones are brought to
/// the common era. May be no date of any calendar.
CivilDate in_order(const DateNumbers& numbers, DateOrder order);

/// Finds out in which order a file writes its dates, from all of them. A number that can only
/// be a day decides; then that time seldom goes back; then that people write on neighbouring
/// days. Constant memory.
class DateOrderVotes {
 public:
  void saw(const DateNumbers& numbers);

  /// Whether the dates decide it.
  bool sure() const { return year_first_ || day_first_ != month_first_ || went_back_[0] != went_back_[1] || way_[0] != way_[1]; }

  /// The order; `otherwise` when the dates do not decide.
  DateOrder order(DateOrder otherwise) const;

 private:
  bool year_first_ = false;
  std::uint64_t day_first_ = 0, month_first_ = 0;  // dates that can only be that
  // By day first and by month first: how often a date is before the last one, and the days between.
  std::uint64_t went_back_[2] = {};
  std::uint64_t way_[2] = {};
  std::int64_t last_[2] = {};
  bool any_ = false;
};

}  // namespace aside
