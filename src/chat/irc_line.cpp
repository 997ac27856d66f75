// First the time in front of a line, in one of five shapes; then what stands behind it. Only
// a nick in angle brackets, an asterisk or WeeChat's two tabs make a message.
#include "chat/irc_line.h"

#include <algorithm>
#include <iterator>

namespace aside {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes `least` to `most` digits off the front; -1 and nothing taken when there are not as many.
int number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t size = 0;
  int value = 0;
  while (size < most && size < text.size() && is_digit(text[size])) value = value * 10 + (text[size++] - '0');
  if (size < least) return -1;
  text.remove_prefix(size);
  return value;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

std::string_view blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

std::string_view word(std::string_view& text) {
  const auto end = std::min(text.find_first_of(" \t"), text.size());
  const auto out = text.substr(0, end);
  text = blanks(text.substr(end));
  return out;
}

int month_named(std::string_view name) {
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find(std::begin(months), std::end(months), name.substr(0, 3));
  return found == std::end(months) ? 0 : static_cast<int>(found - std::begin(months)) + 1;
}

/// "19:49", "19:49:37".
bool read_clock(std::string_view& text, IrcTime& out) {
  auto rest = text;
  const int hour = number(rest, 1, 2);
  if (hour < 0 || hour > 23 || !take(rest, ":")) return false;
  const int minute = number(rest, 2, 2);
  if (minute < 0 || minute > 59) return false;
  int second = 0;
  if (take(rest, ":") && ((second = number(rest, 2, 2)) < 0 || second > 60)) return false;
  if (!rest.empty() && rest[0] == '.')  // of a second
    while (rest.remove_prefix(1), !rest.empty() && is_digit(rest[0])) {
    }
  out.hour = hour;
  out.minute = minute;
  out.second = second;
  text = rest;
  return true;
}

bool read_iso_date(std::string_view& text, IrcTime& out) {
  auto rest = text;
  const int year = number(rest, 4, 4);
  if (year < 0 || !take(rest, "-")) return false;
  const int month = number(rest, 2, 2);
  if (month < 1 || month > 12 || !take(rest, "-")) return false;
  const int day = number(rest, 2, 2);
  if (day < 1 || day > 31) return false;
  out.year = year;
  out.month = month;
  out.day = day;
  text = rest;
  return true;
}

/// "Jan 08" or "14 Jan".
bool read_short_date(std::string_view& text, IrcTime& out) {
  auto rest = text;
  const auto first = word(rest), second = word(rest);
  auto digits = month_named(first) ? second : first;
  const int month = month_named(month_named(first) ? first : second);
  const int day = number(digits, 1, 2);
  if (!month || day < 1 || day > 31 || !digits.empty()) return false;
  out.month = month;
  out.day = day;
  text = rest;
  return true;
}

/// "Sat Nov 21 19:49:19 2026", "Sun Nov 22 2026", "Sat Apr 02 2005".
IrcTime long_date(std::string_view text) {
  IrcTime out;
  word(text);
  if (!read_short_date(text, out)) return {};
  if (read_clock(text, out)) text = blanks(text);
  for (auto last = word(text); !last.empty() && out.year == 0; last = word(text))  // a zone may stand before the year
    if (const int year = number(last, 4, 4); year > 0 && last.empty()) out.year = year;
  return out.year ? out : IrcTime{};
}

/// Takes the time off the front of a line.
bool read_time(std::string_view& text, IrcTime& out) {
  auto rest = text;
  const bool bracket = take(rest, "[");
  IrcTime time;
  const bool dated = read_iso_date(rest, time);
  if (dated && !take(rest, "T")) rest = blanks(rest);
  if (!dated) read_short_date(rest, time);
  if (!read_clock(rest, time)) return false;
  if (dated && !bracket) {
    // A zone: its clock is the log's own, so it is only passed over.
    if (!take(rest, "Z") && !rest.empty() && (rest[0] == '+' || rest[0] == '-') && rest.size() > 5 && is_digit(rest[1]))
      rest.remove_prefix(std::min(rest.find_first_of(" \t"), rest.size()));
  }
  if (bracket && !take(rest, "]")) return false;
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '\t') return false;
  text = rest;
  out = time;
  return true;
}

/// What clients write behind "* nick", where an action would stand.
constexpr std::string_view events[] = {
    "has joined", "has quit", "has left", "is now known as", "sets mode", "sets channel", "gives channel", "gives voice",
    "removes channel", "removes voice", "has kicked", "has been kicked", "was kicked", "has changed the topic",
    "changes topic", "has set the topic", "Quit (", "joined #", "left #"};
constexpr std::string_view announcements[] = {"Now talking", "Topic for", "Topic on", "Topic is", "You are now", "You have been",
                                              "Disconnected", "Attempting", "Set by", "Users on"};

bool joins(std::string_view text) {
  return text.find(" has joined") != text.npos || text.find(" joined the channel") != text.npos || text.find(" joined #") != text.npos ||
         text.find("Joins: ") != text.npos || text.find(" has left") != text.npos || text.find("Now talking") != text.npos;
}

IrcLine system_line(std::string_view text) {
  IrcLine out;
  out.kind = IrcKind::System;
  out.of_channel = joins(text);
  if (const auto hash = text.find(" #"); out.of_channel && hash != text.npos) {
    auto rest = text.substr(hash + 1);
    out.joined = word(rest);
    while (!out.joined.empty() && (out.joined.back() == '.' || out.joined.back() == ',')) out.joined.remove_suffix(1);
  }
  return out;
}

std::string_view without_rank(std::string_view nick) {
  nick = blanks(nick);
  if (nick.size() > 1 && std::string_view("@+%~&!").find(nick[0]) != std::string_view::npos) nick.remove_prefix(1);
  return nick;
}

bool is_nick(std::string_view nick) { return !nick.empty() && nick.size() <= 64 && nick.find_first_of(" \t<>") == std::string_view::npos; }

IrcLine said(IrcKind kind, std::string_view nick, std::string_view text) {
  IrcLine out;
  out.kind = kind;
  out.nick = nick;
  out.text = text;
  return out;
}

/// "* nick acts": an action, unless it is what a client writes of somebody.
IrcLine starred(std::string_view rest) {
  const auto all = rest;
  for (const auto words : announcements)
    if (all.starts_with(words)) return system_line(all);
  const auto nick = word(rest);
  if (!is_nick(nick)) return system_line(all);
  const auto deed = rest.starts_with('(') ? rest.substr(std::min(rest.find(") "), rest.size() - 1) + 1) : rest;
  for (const auto words : events)
    if (blanks(deed).starts_with(words)) return system_line(all);
  return said(IrcKind::Action, nick, rest);
}

/// Behind WeeChat's time: a prefix, a tab, the text.
IrcLine weechat(std::string_view rest) {
  const auto tab = rest.find('\t');
  if (tab == std::string_view::npos) return {};
  auto prefix = blanks(rest.substr(0, tab));
  const auto text = rest.substr(tab + 1);
  if (prefix == "*") {
    auto deed = text;
    const auto nick = without_rank(word(deed));
    return is_nick(nick) ? said(IrcKind::Action, nick, deed) : system_line(text);
  }
  if (prefix == "-->" || prefix == "<--") {
    auto out = system_line(text);
    out.of_channel = true;
    return out;
  }
  if (prefix.size() > 2 && prefix.front() == '<' && prefix.back() == '>') prefix = prefix.substr(1, prefix.size() - 2);
  prefix = without_rank(prefix);
  const bool made = prefix.empty() || prefix.find_first_not_of("-=!<>") == std::string_view::npos || !is_nick(prefix);
  return made ? system_line(text) : said(IrcKind::Message, prefix, text);
}

/// Behind any other time.
IrcLine classic(std::string_view rest) {
  rest = blanks(rest);
  if (rest.starts_with('<')) {
    if (rest.starts_with("<--")) return system_line(rest);
    const auto end = rest.find('>');
    if (end == std::string_view::npos) return {};
    auto nick = without_rank(rest.substr(1, end - 1));
    const auto host = nick.find('!');
    auto text = rest.substr(end + 1);
    if (!text.empty() && (text[0] == ' ' || text[0] == '\t')) text.remove_prefix(1);
    if (host != std::string_view::npos && host > 0) {
      // dircproxy, which tells by a sign whether the speaker had identified.
      nick = nick.substr(0, host);
      if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    }
    return is_nick(nick) ? said(IrcKind::Message, nick, text) : IrcLine{};
  }
  if (rest.starts_with("***") || rest.starts_with("-!-") || rest.starts_with("-->") || rest.starts_with("==")) return system_line(rest);
  if (rest.starts_with("---")) {
    IrcLine out = system_line(rest);
    auto date = blanks(rest.substr(3));
    if (out.time = long_date(date); out.time.has_date()) out.kind = IrcKind::Day;
    return out;
  }
  if (rest.starts_with("* ") || rest.starts_with("*\t")) return starred(blanks(rest.substr(2)));
  if (take(rest, "Action: ")) {
    const auto nick = word(rest);
    return said(IrcKind::Action, nick, rest);
  }
  // Notices, and what eggdrop writes without a sign.
  return system_line(rest);
}

/// Lines without a time, which give the day.
IrcLine day_line(std::string_view line) {
  constexpr std::string_view openings[] = {"--- Log opened ", "--- Day changed ", "--- Log closed ", "**** BEGIN LOGGING AT ",
                                           "**** ENDING LOGGING AT ", "Session Start: ", "Session Time: ", "Session Close: "};
  IrcLine out;
  for (const auto opening : openings) {
    if (!line.starts_with(opening)) continue;
    out.kind = IrcKind::Day;
    out.time = long_date(line.substr(opening.size()));
    return out;
  }
  if (line.starts_with("Session Ident: ")) {
    out.kind = IrcKind::System;
    if (line.substr(15).starts_with('#')) out.joined = line.substr(15);
    out.of_channel = !out.joined.empty();
  }
  return out;
}

}  // namespace

IrcLine irc_line(std::string_view line) {
  auto rest = line;
  IrcTime time;
  if (!read_time(rest, time)) return day_line(line);
  auto out = rest.starts_with('\t') ? weechat(rest.substr(1)) : classic(rest);
  if (out.kind != IrcKind::Day) out.time = time;
  return out;
}

std::optional<IrcTime> date_in_name(std::string_view name) {
  for (std::size_t at = 0; at + 8 <= name.size(); ++at) {
    if (at > 0 && is_digit(name[at - 1])) continue;
    auto rest = name.substr(at);
    IrcTime out;
    out.year = number(rest, 4, 4);
    if (out.year < 0) continue;
    const bool parted = !rest.empty() && std::string_view("-_.").find(rest[0]) != std::string_view::npos;
    const char sign = parted ? rest[0] : '\0';
    if (parted) rest.remove_prefix(1);
    out.month = number(rest, 2, 2);
    if (parted && (rest.empty() || rest[0] != sign)) continue;
    if (parted) rest.remove_prefix(1);
    out.day = number(rest, 2, 2);
    const bool ends = rest.empty() || !is_digit(rest[0]);
    if (ends && out.year >= 1980 && out.year < 2200 && out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31) return out;
  }
  return std::nullopt;
}

}  // namespace aside
