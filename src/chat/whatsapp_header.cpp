// A cursor over code points: marks of direction are passed over everywhere, blanks are those
// of all widths, digits those of the scripts whose locales write dates with them.
#include "chat/whatsapp_header.h"

#include <algorithm>
#include <string>

#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr char32_t zeros[] = {U'0', 0x0660, 0x06F0, 0x0966, 0x09E6};

bool is_mark(char32_t c) { return (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x061C || c == 0xFEFF; }
bool is_blank(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

int digit_of(char32_t c) {
  for (const auto zero : zeros)
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  return -1;
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }
  bool done() const { return at_ >= text_.size(); }
  CodePoint point() const { return done() ? CodePoint{U'\n', 0, true} : decode(text_, at_); }
  void skip() { at_ += point().size; }
  bool marks() {
    const auto begin = at_;
    while (is_mark(point().value)) skip();
    return at_ > begin;
  }
  bool blanks() {
    const auto begin = at_;
    while (is_mark(point().value) || is_blank(point().value)) skip();
    return at_ > begin;
  }
  bool take(char c) {
    marks();
    if (point().value != static_cast<char32_t>(c)) return false;
    skip();
    return true;
  }
  struct Number {
    int value = 0;
    std::size_t digits = 0;
  };
  Number number(std::size_t most) {
    marks();
    Number out;
    while (out.digits < most && digit_of(point().value) >= 0) {
      out.value = out.value * 10 + digit_of(point().value);
      ++out.digits;
      skip();
    }
    return out;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// What locales write for the halves of the day, without blanks, dots and case.
struct Half {
  std::string_view word;
  bool after_noon;
};
constexpr Half halves[] = {
    {"am", false},     {"pm", true},     {"ص", false},     {"م", true},
    {"上午", false},   {"下午", true},   {"凌晨", false},   {"清晨", false},  {"早上", false},  {"中午", true},
    {"晚上", true},    {"午前", false},  {"午後", true},    {"오전", false},  {"오후", true},   {"πμ", false},
    {"μμ", true},      {"de", false},    {"du", true},      {"öö", false},    {"ös", true},     {"sa", false},
    {"ch", true},      {"fm", false},    {"em", true},      {"ap", false},    {"ip", true},     {"vm", false},
    {"nm", true},      {"vorm", false},  {"nachm", true},   {"ДП", false},    {"ПП", true},     {"дп", false},
    {"пп", true},      {"पूर्वाह्न", false}, {"अपराह्न", true}, {"পূর্বাহ্ণ", false}, {"অপরাহ্ণ", true}, {"ก่อนเที่ยง", false},
    {"หลังเที่ยง", true}, {"pd", false},  {"md", true}};

std::optional<bool> half_of(std::string_view words) {
  std::string bare;
  Cursor cursor(words);
  for (; !cursor.done(); cursor.skip()) {
    const auto c = cursor.point().value;
    if (is_mark(c) || is_blank(c) || c == '.' || c == ',') continue;
    if (c == 0xD6) bare += "ö";
    else if (c == 0x15E) bare += "ş";
    else if (c >= 'A' && c <= 'Z') bare += static_cast<char>(c + 32);
    else bare += cursor.rest().substr(0, cursor.point().size);
  }
  const auto found = std::find_if(std::begin(halves), std::end(halves), [&](const Half& half) { return half.word == bare; });
  if (found == std::end(halves)) return std::nullopt;
  return found->after_noon;
}

constexpr std::size_t longest_words = 32;  // bytes beside the time: "klo", "de la tarde"

/// Passes over what is neither a digit nor an end of the head; nothing when that is too much.
std::optional<std::string_view> words(Cursor& cursor) {
  const auto begin = cursor.rest();
  const auto from = cursor.at();
  while (!cursor.done() && digit_of(cursor.point().value) < 0) {
    const auto c = cursor.point().value;
    const bool ends = c == ']' || c == '-' || c == 0x2013 || c == 0x2014 || c == ':' || c == '<' || c == '\t' || c == '[';
    if (ends) break;
    if (cursor.at() - from > longest_words) return std::nullopt;
    cursor.skip();
  }
  return begin.substr(0, cursor.at() - from);
}

bool ends_blank(std::string_view words) {
  bool out = false;
  for (Cursor cursor(words); !cursor.done(); cursor.skip())
    if (const auto c = cursor.point().value; !is_mark(c)) out = is_blank(c);
  return out;
}

bool read_date(Cursor& cursor, WhatsAppHeader& out) {
  std::size_t digits[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = cursor.number(4);
    if (number.digits == 0) return false;
    out.date[i] = number.value;
    digits[i] = number.digits;
    if (i == 2) break;
    cursor.marks();
    const auto c = cursor.point().value;
    if (c != '/' && c != '.' && c != '-') return false;
    if (i == 1 && static_cast<char>(c) != out.style.separator) return false;
    out.style.separator = static_cast<char>(c);
    cursor.skip();
    cursor.blanks();
  }
  out.style.year_digits = out.date[0] > 31 ? digits[0] : digits[2];
  return digits[1] <= 2 && (digits[0] <= 2 || digits[2] <= 2);
}

bool read_time(Cursor& cursor, WhatsAppHeader& out) {
  const auto hour = cursor.number(2);
  if (hour.digits == 0 || hour.value > 23) return false;
  const bool dot = cursor.point().value == '.';
  if (!dot && cursor.point().value != ':') return false;
  cursor.skip();
  const auto minute = cursor.number(2);
  if (minute.digits != 2 || minute.value > 59) return false;
  out.hour = hour.value;
  out.minute = minute.value;
  auto ahead = cursor;
  if (!ahead.done() && ahead.point().value == (dot ? U'.' : U':')) {
    ahead.skip();
    if (const auto second = ahead.number(2); second.digits == 2 && second.value <= 60) {
      out.second = second.value;
      out.style.seconds = true;
      cursor = ahead;
    }
  }
  return true;
}

}  // namespace

std::optional<WhatsAppHeader> whatsapp_header(std::string_view line) {
  WhatsAppHeader out;
  Cursor cursor(line);
  out.marked = cursor.marks();
  const bool bracket = cursor.take('[');
  cursor.blanks();
  if (!read_date(cursor, out)) return std::nullopt;
  // "2005-01-08T23:33" is another's: a comma, a dot or a blank parts date and time.
  const auto parting = cursor.point().value;
  if (!is_blank(parting) && !is_mark(parting) && parting != ',' && parting != '.' && parting != 0x60C && parting != 0xFF0C)
    return std::nullopt;
  const auto before = words(cursor);
  if (!before || before->empty() || !read_time(cursor, out)) return std::nullopt;
  auto half = half_of(*before);
  const auto behind = cursor;
  const auto after = words(cursor);
  const auto c = cursor.point().value;
  if (!half && after) half = half_of(*after);
  using End = WhatsAppStyle::End;
  if (bracket) {
    if (!after || c != ']') return std::nullopt;
    out.style.end = End::Bracket;
  } else if (after && (c == '-' || c == 0x2013 || c == 0x2014) && ends_blank(*after)) {
    out.style.end = End::Dash;
  } else if (after && c == ':' && (after->empty() || (half && cursor.rest().find(": ", 1) != std::string_view::npos))) {
    out.style.end = End::Colon;
  }
  // Else nothing parts head and name, and what was passed over is the name.
  if (out.style.end == End::Bare) cursor = behind;
  else cursor.skip();
  if (!cursor.blanks() && out.style.end != End::Bracket) return std::nullopt;
  if (half) {
    out.twelve_hours = true;
    if (*half && out.hour < 12) out.hour += 12;
    if (!*half && out.hour == 12) out.hour = 0;
  }
  out.size = cursor.at();
  return out;
}

}  // namespace aside
