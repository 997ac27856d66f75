// Times and amounts. A number takes its currency, its unit and its ending with it, so that
// "£84.20", "41%", "2nd" and "1.2m" are one token each, and "1diot" is a word.
#include <algorithm>
#include <array>

#include "text/atoms.h"
#include "text/chars.h"

namespace aside {
namespace {

constexpr auto units = std::to_array<std::string_view>({
    "b", "bn", "c", "cm", "d", "dpi", "f", "fps", "ft", "g", "gb", "gbp", "ghz", "gib", "h", "hr",
    "hrs", "hz", "in", "k", "kb", "kg", "khz", "km", "kw", "l", "lb", "lbs", "m", "mb", "mbps", "mg",
    "mhz", "mib", "min", "mins", "ml", "mm", "mo", "mph", "ms", "nd", "ns", "oz", "p", "pct", "pt",
    "pts", "px", "qps", "rd", "rpm", "rps", "s", "sec", "secs", "st", "t", "tb", "th", "us", "usd",
    "v", "w", "wk", "wks", "x", "y", "yo", "yr", "yrs",
});
static_assert(std::is_sorted(units.begin(), units.end()));

constexpr std::string_view currencies[] = {"$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "\xE2\x82\xB9"};

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (is_digit(byte_at(text, at))) ++at;
  return at;
}

int value(std::string_view digits) {
  int n = 0;
  for (const char c : digits.substr(0, 4)) n = n * 10 + (c - '0');
  return n;
}

std::size_t currency_end(std::string_view text, std::size_t at) {
  for (const auto sign : currencies)
    if (text.substr(at).starts_with(sign)) return at + sign.size();
  return at;
}

/// am, pm, a.m., p.m., with at most one space before it.
std::size_t half_day_end(std::string_view text, std::size_t at) {
  if (byte_at(text, at) == ' ') ++at;
  const char c = byte_at(text, at);
  if (c != 'a' && c != 'p') return 0;
  const auto rest = text.substr(at + 1, 4);
  if (rest.starts_with("m") && !is_wordish(byte_at(rest, 1))) return at + 2;
  if (rest.starts_with(".m.")) return at + 4;
  return 0;
}

bool two_digits(std::string_view text, std::size_t at) {
  return is_digit(byte_at(text, at)) && is_digit(byte_at(text, at + 1)) && !is_digit(byte_at(text, at + 2));
}

bool ends_here(std::string_view text, std::size_t at) {
  return !is_wordish(byte_at(text, at)) && currency_end(text, at) == at && byte_at(text, at) != '%';
}

std::size_t unit_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + 6 && is_ascii_letter(byte_at(text, end))) ++end;
  const bool known = std::binary_search(units.begin(), units.end(), text.substr(at, end - at));
  return known && !is_wordish(byte_at(text, end)) ? end : at;
}

}  // namespace

std::size_t time_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (!is_digit(text[at]) || is_wordish(byte_before(text, at))) return at;
  std::size_t end = digits_end(text, at);
  if (end > at + 2) return at;
  const int hour = value(text.substr(at, end - at));
  if (hour > 24) return at;
  const char mark = byte_at(text, end);
  if ((mark == ':' || mark == '.' || mark == 'h') && two_digits(text, end + 1) &&
      byte_at(text, end + 1) < '6') {
    auto minutes = end + 3;
    if (mark == ':' && byte_at(text, minutes) == ':' && two_digits(text, minutes + 1)) {
      minutes += 3;
      if (byte_at(text, minutes) == '.' && is_digit(byte_at(text, minutes + 1)))
        minutes = digits_end(text, minutes + 1);
    }
    if (const auto half = half_day_end(text, minutes)) return half;
    if (mark != '.' && byte_at(text, minutes) == 'z' && ends_here(text, minutes + 1)) return minutes + 1;
    const bool decimal = mark == '.' && (byte_at(text, minutes) == '.' || byte_at(text, minutes) == ',') &&
                         is_digit(byte_at(text, minutes + 1));  // 10.40.2 is a version
    return ends_here(text, minutes) && !decimal ? minutes : at;
  }
  if (hour >= 1 && hour <= 12)
    if (const auto half = half_day_end(text, end)) return half;
  return at;
}

std::size_t number_end(const Scan& scan, std::size_t at) {
  const auto text = scan.text();
  if (is_wordish(byte_before(text, at))) return at;
  std::size_t begin = at;
  if ((text[begin] == '+' || text[begin] == '-') &&
      (at == 0 || is_space(byte_before(text, at)) || byte_before(text, at) == '('))
    ++begin;
  begin = std::max(begin, currency_end(text, begin));
  if (!is_digit(byte_at(text, begin))) return at;
  std::size_t end = digits_end(text, begin);
  // 1,200.50 30/06/2026 3:1 1.2.3: a joint only between digits
  while (std::string_view(".,/:").find(byte_at(text, end)) != std::string_view::npos &&
         end < text.size() && is_digit(byte_at(text, end + 1)))
    end = digits_end(text, end + 1);
  // 2026-05-03: two joints, since 9-5 is a span of two numbers
  if (byte_at(text, end) == '-' && end - begin == 4 && two_digits(text, end + 1) &&
      byte_at(text, end + 3) == '-' && two_digits(text, end + 4))
    end += 6;
  if (byte_at(text, end) == '%') ++end;
  else if (const auto sign = currency_end(text, end); sign > end && !is_wordish(byte_at(text, sign))) end = sign;
  else if (const auto unit = unit_end(text, end); unit > end) end = unit;
  if (byte_at(text, end) == '+' && !is_wordish(byte_at(text, end + 1))) ++end;
  // "1diot" and "5h1t" are words
  return is_wordish(byte_at(text, end)) ? at : end;
}

}  // namespace aside
