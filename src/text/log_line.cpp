#include "text/log_line.h"

#include <array>

#include "text/chars.h"

namespace aside {
namespace {

constexpr auto starts = std::to_array<std::string_view>({
    "Traceback (most recent call last)", "Exception in thread ", "Caused by: ", "npm ERR! ",
    "panic: ", "goroutine ", "make: *** ", "fatal: ", "java.", "javax.", "System.",
    "Segmentation fault (", "stack backtrace:", "thread '", "terminate called after",
    "undefined reference to", "[ERROR]", "[WARN]", "[INFO]", "[DEBUG]", "[FATAL]", "level=",
});

constexpr auto levels = std::to_array<std::string_view>({
    "ERROR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "CRITICAL", "NOTICE", "SEVERE"});

constexpr auto faults = std::to_array<std::string_view>({"Exception", "Error"});

std::string_view word_of(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && is_upper(line[end])) ++end;
  return line.substr(at, end - at);
}

/// "2026-05-03T10:00:01.123Z", "10:00:01,123": digits and what dates put between them.
std::size_t stamp_end(std::string_view line) {
  std::size_t at = line.starts_with('[') ? 1 : 0, digits = 0, colons = 0;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (is_digit(c)) ++digits;
    else if (c == ':') ++colons;
    else if (std::string_view("-./,TZ+ ]").find(c) == std::string_view::npos) break;
  }
  return digits >= 6 && colons >= 1 ? at : 0;
}

bool stamped_with_level(std::string_view line) {
  auto at = stamp_end(line);
  if (at == 0) return false;
  while (at < line.size() && (line[at] == '[' || line[at] == ' ' || line[at] == '<')) ++at;
  const auto level = word_of(line, at);
  for (const auto known : levels)
    if (level == known) return true;
  return false;
}

/// Frames: "at a.b.C(D.java:12)", "File "x.py", line 3", "#3 0x00007f in f ()".
bool frame(std::string_view line) {
  if (line.starts_with("at ")) {
    const auto open = line.find('(');
    return open != std::string_view::npos && line.ends_with(')') &&
           line.substr(3, open - 3).find('.') != std::string_view::npos &&
           line.substr(open).find(':') != std::string_view::npos;
  }
  if (line.starts_with("File \"")) return line.find("\", line ") != std::string_view::npos;
  if (line.starts_with("#") && line.size() > 3 && is_digit(line[1]))
    return line.find(" 0x") != std::string_view::npos || line.find(" in ") < 4;
  return false;
}

/// "java.lang.IllegalStateException: no", "ValueError: no".
bool thrown(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && (is_ascii_word(line[end]) || line[end] == '.' || line[end] == '_')) ++end;
  const auto name = line.substr(0, end);
  if (byte_at(line, end) != ':') return false;
  for (const auto fault : faults)
    if (name.ends_with(fault) && name.size() > fault.size() && is_upper(name[name.rfind('.') + 1])) return true;
  return false;
}

}  // namespace

bool is_log_line(std::string_view line) {
  if (line.size() < 6) return false;
  for (const auto start : starts)
    if (line.starts_with(start)) {
      if (start == "java." || start == "javax." || start == "System.") return thrown(line);
      if (start == "goroutine ") return line.ends_with("]:");
      if (start == "thread '") return line.find("panicked at") != std::string_view::npos;
      return true;
    }
  return stamped_with_level(line) || frame(line) || thrown(line);
}

}  // namespace aside
