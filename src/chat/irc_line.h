#pragma once

#include <optional>
#include <string_view>

namespace aside {

/// What a line of a log is: something said, an action ("/me"), what the client or the server
/// said, a line that gives the day, or none of a log's.
enum class IrcKind { Message, Action, System, Day, None };

/// A date or a time as far as a line gives it; 0 or -1 for what it does not.
struct IrcTime {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;
  bool has_date() const { return day != 0; }
};

/// A line as any of the clients writes it: WeeChat, irssi, ZNC, energymech, eggdrop, dircproxy,
/// mIRC, HexChat, ISO. Views into the line.
struct IrcLine {
  IrcKind kind = IrcKind::None;
  IrcTime time;
  std::string_view nick;
  std::string_view text;
  std::string_view joined;  // a channel that the line shows the log to be of: "#ops"
  bool of_channel = false;  // somebody came or went: the log is no query's
};

IrcLine irc_line(std::string_view line);

/// A date within a file's name: "2005-01-08", "20050108", "2005_01_08", "2005.01.08".
std::optional<IrcTime> date_in_name(std::string_view name);

}  // namespace aside
