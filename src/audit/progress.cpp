#include "audit/progress.h"

#include <algorithm>

namespace aside {
namespace {

struct Unit {
  std::uint64_t bytes;
  const char* name;
};
constexpr Unit units[] = {{1'000'000'000, "GB"}, {1'000'000, "MB"}, {1'000, "kB"}};

std::string tenths(std::uint64_t value, std::uint64_t unit) {
  const auto rounded = (value * 10 + unit / 2) / unit;
  return std::to_string(rounded / 10) + "." + std::to_string(rounded % 10);
}

std::string bytes_of(const AuditProgress& progress) {
  for (const auto& unit : units) {
    if (std::max(progress.bytes, progress.bytes_total) < unit.bytes) continue;
    auto out = tenths(progress.bytes, unit.bytes);
    if (progress.bytes_total) out += " of " + tenths(progress.bytes_total, unit.bytes);
    return out + " " + unit.name;
  }
  return std::to_string(progress.bytes) + " bytes";
}

std::string two(std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_of(std::uint64_t seconds) {
  const auto minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60);
  return seconds < 3600 ? minutes : std::to_string(seconds / 3600) + ":" + minutes;
}

}  // namespace

std::string progress_line(const AuditProgress& progress, std::chrono::milliseconds elapsed, std::uint64_t before) {
  std::string out;
  if (progress.paths > 1) out += "export " + std::to_string(progress.path) + " of " + std::to_string(progress.paths) + ": ";
  out += bytes_of(progress) + ", " + std::to_string(progress.messages) + " messages";
  const auto spent = static_cast<std::uint64_t>(std::max<std::int64_t>(0, elapsed.count()));
  if (spent < 1000 || progress.messages <= before) return out;
  out += ", " + std::to_string((progress.messages - before) * 1000 / spent) + "/s";
  // The bytes that an earlier run had judged are read within no time.
  const auto judged = before == 0 ? progress.bytes : progress.bytes * (progress.messages - before) / progress.messages;
  if (progress.paths > 1 || progress.bytes_total <= progress.bytes || judged == 0) return out;
  return out + ", " + clock_of((progress.bytes_total - progress.bytes) * spent / judged / 1000) + " left";
}

}  // namespace aside
