#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "chat/date_order.h"

namespace aside {

/// How an export writes the head of its messages. One file has one way: a head of another was
/// pasted into a message.
struct WhatsAppStyle {
  enum class End { Bracket, Dash, Colon, Bare } end = End::Bare;
  char separator = '/';     // of the date
  std::size_t year_digits = 2;
  bool seconds = false;
  friend bool operator==(const WhatsAppStyle&, const WhatsAppStyle&) = default;
};

/// "[04.01.18, 11:53:57] ", "2/11/19, 14:18 - ", "13.6.2018 klo 21.25.15 - ", … as written.
struct WhatsAppHeader {
  WhatsAppStyle style;
  DateNumbers date{};
  int hour = 0, minute = 0, second = 0;  // of 24 hours
  bool twelve_hours = false;  // it was written with a.m. or p.m.
  bool marked = false;      // a U+200E stands before it, as before what WhatsApp attaches
  std::size_t size = 0;     // bytes, the blanks behind it too
};

/// The head at the front of a line, in the order of dates, digits, brackets and words for the
/// half of the day of any locale. Nothing when the line begins otherwise.
std::optional<WhatsAppHeader> whatsapp_header(std::string_view line);

}  // namespace aside
