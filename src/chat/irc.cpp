// Two passes: the first learns for each room who speaks in it and whether it is a channel, the
// second reads. Times without a date take it from the last line that gave one, else from the
// file's name.
#include <algorithm>
#include <map>
#include <string>

#include "chat/charset.h"
#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/irc_line.h"
#include "chat/irc_room.h"
#include "chat/line_cutter.h"
#include "chat/reader.h"

namespace aside {
namespace {

struct Room {
  Crowd crowd;
  std::string channel;     // that a join named
  bool of_channel = false;
};

struct Rooms {
  std::map<std::string, Room, std::less<>> rooms;                     // by id
  std::map<std::string, bool, std::less<>> is_log;                    // by file
};

bool is_weechat(std::string_view path) { return path.ends_with(".weechatlog"); }

std::string nick_id(std::string_view nick) {
  std::string out(nick);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// The services of a network are programs.
bool is_service(std::string_view nick) {
  constexpr std::string_view services[] = {"chanserv", "nickserv", "memoserv", "operserv", "botserv", "hostserv", "saslserv", "*status"};
  const auto id = nick_id(nick);
  return std::find(std::begin(services), std::end(services), id) != std::end(services);
}

bool is_said(IrcKind kind) { return kind == IrcKind::Message || kind == IrcKind::Action; }

void survey_line(Room& room, bool& is_log, std::string_view text) {
  const auto line = irc_line(text);
  is_log = is_log || is_said(line.kind) || line.kind == IrcKind::Day;
  if (is_said(line.kind) && !is_service(line.nick)) {
    const auto nick = as_utf8(line.nick);
    room.crowd.add(nick_id(nick), nick);
  }
  room.of_channel = room.of_channel || line.of_channel;
  if (!line.joined.empty() && (room.channel.empty() || line.joined < room.channel)) room.channel = line.joined;
}

std::shared_ptr<const ChatChannel> channel_of(const IrcRoom& named, const Room& room) {
  auto out = std::make_shared<ChatChannel>();
  out->id = named.id;
  out->name = named.name;
  out->kind = named.kind;
  // Nobody joins a query.
  if (out->kind == ChannelKind::Unknown && room.of_channel) out->kind = ChannelKind::Public;
  out->humans = room.crowd.size();
  out->members = room.crowd.members();
  return out;
}

class IrcReader {
 public:
  IrcReader(const ExportFile& file, std::shared_ptr<const ChatChannel> channel, const ChatSink& sink)
      : file_(file), sink_(sink), channel_(std::move(channel)) {
    const auto base = file.path.substr(file.path.rfind('/') + 1);
    if (const auto date = date_in_name(base)) {
      date_ = *date;
      year_ = date->year;
    }
  }

  bool line(std::string_view bytes, std::uint64_t offset) {
    if (bytes.find_first_not_of(" \t") == std::string_view::npos) return true;
    const auto line = irc_line(bytes);
    if (line.time.has_date()) new_date(line.time);
    switch (line.kind) {
      case IrcKind::None:
        sink_.skipped(Skip::Broken);
        sink_.warning({{file_.path, offset}, "this line has no shape of a log: it was left out"});
        return true;
      case IrcKind::System:
      case IrcKind::Day: sink_.skipped(Skip::System); return true;
      case IrcKind::Message:
      case IrcKind::Action: break;
    }
    if (is_service(line.nick)) {
      sink_.skipped(Skip::Bot);
      return true;
    }
    ChatMessage out;
    out.author.name = as_utf8(line.nick);
    out.author.id = nick_id(out.author.name);
    out.text = as_utf8(line.text);
    out.markup = Markup::Irc;
    out.channel = channel_;
    out.place = {file_.path, offset};
    if (const auto time = time_of(line.time)) {
      out.time = *time;
      out.clock = ClockKind::Local;
    }
    return sink_.message(std::move(out));
  }

 private:
  /// "Jan 08" belongs to the year of the line that began the log, or to the next one.
  void new_date(IrcTime date) {
    if (date.year == 0) {
      if (year_ && date_.month > date.month) ++year_;
      date.year = year_;
    } else {
      year_ = date.year;
    }
    date_ = date;
  }

  std::optional<std::int64_t> time_of(const IrcTime& at) const {
    if (date_.year == 0 || at.hour < 0) return std::nullopt;
    return moment_of(date_.year, date_.month, date_.day, at.hour, at.minute, at.second);
  }

  const ExportFile& file_;
  const ChatSink& sink_;
  std::shared_ptr<const ChatChannel> channel_;
  IrcTime date_;
  int year_ = 0;
};

bool may_be_log(const ExportFile& file) {
  return file.path.ends_with(".log") || file.path.ends_with(".txt") || is_weechat(file.path);
}

}  // namespace

bool is_irc(const Container& container) {
  const auto& files = container.files();
  if (std::any_of(files.begin(), files.end(), [](const ExportFile& file) { return is_weechat(file.path); })) return true;
  const auto head = first_bytes(container, [](const ExportFile& file) { return may_be_log(file) && file.size > 0; });
  std::size_t lines = 0, fits = 0, said = 0;
  for (std::size_t at = head.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < head.size();) {
    const auto end = head.find('\n', at);
    if (end == std::string::npos && lines > 0) break;
    auto text = std::string_view(head).substr(at, end == std::string::npos ? end : end - at);
    at = end == std::string::npos ? head.size() : end + 1;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty()) continue;
    const auto kind = irc_line(text).kind;
    ++lines;
    fits += kind != IrcKind::None;
    said += is_said(kind) || kind == IrcKind::Day;
  }
  return said > 0 && fits * 2 > lines;
}

void read_irc_logs(const Container& container, const ReadOptions&, const ChatSink& sink) {
  const bool alone = container.files().size() == 1;
  const auto wanted = [&](const ExportFile& file) { return alone || may_be_log(file); };
  Rooms seen;
  Diagnostics trouble;
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    auto& room = seen.rooms[irc_room(file.path).id];
    auto& is_log = seen.is_log[file.path] = is_weechat(file.path);
    cut_lines(stream, [&](std::string_view line, std::uint64_t) {
      survey_line(room, is_log, line);
      return true;
    });
    return true;
  }, trouble);
  std::map<std::string, std::shared_ptr<const ChatChannel>, std::less<>> channels;
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    const auto log = seen.is_log.find(file.path);
    if (log == seen.is_log.end() || !log->second) {
      if (file.size > 0) sink.warning({{file.path, 0}, "holds no line of a log that aside knows: nothing was read"});
      return true;
    }
    auto named = irc_room(file.path);
    const auto& room = seen.rooms[named.id];
    if (named.kind == ChannelKind::Unknown && !room.channel.empty()) named.name = room.channel;
    auto& channel = channels[named.id];
    if (!channel) channel = channel_of(named, room);
    IrcReader reader(file, channel, sink);
    return read_lines(file, stream, sink, [&](std::string_view line, std::uint64_t offset) { return reader.line(line, offset); });
  }, trouble);
}

}  // namespace aside
