// A sign of a channel at an edge of the path names it; else the file's name without date
// and ending, or the folder's where that leaves nothing.
#include "chat/irc_room.h"

#include <algorithm>

#include "chat/irc_line.h"

namespace aside {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view without_ending(std::string_view name) {
  for (const std::string_view ending : {".weechatlog", ".log", ".txt"})
    if (name.ends_with(ending) && name.size() > ending.size()) return name.substr(0, name.size() - ending.size());
  return name;
}

/// Cuts a date off either end, with the sign that parts it.
std::string_view without_date(std::string_view name) {
  const auto is_date = [](std::string_view text) {
    return (text.size() == 8 || text.size() == 10) && date_in_name(text) && is_digit(text.front()) && is_digit(text.back());
  };
  constexpr std::string_view signs = "-_.";
  for (const std::size_t size : {std::size_t{10}, std::size_t{8}}) {
    if (name.size() == size && is_date(name)) return {};
    if (name.size() <= size) continue;
    if (is_date(name.substr(name.size() - size)) && signs.find(name[name.size() - size - 1]) != std::string_view::npos)
      return name.substr(0, name.size() - size - 1);
    if (is_date(name.substr(0, size)) && signs.find(name[size]) != std::string_view::npos) return name.substr(size + 1);
  }
  return name;
}

/// "#ops" of "user_net_#ops"; "&local" and "+modeless" only where a name begins.
std::string_view channel_in(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool edge = at == 0 || std::string_view("._- ").find(name[at - 1]) != std::string_view::npos;
    if (edge && (name[at] == '#' || (at == 0 && (name[at] == '&' || name[at] == '+')))) return name.substr(at);
  }
  return {};
}

}  // namespace

IrcRoom irc_room(std::string_view path) {
  const auto base = without_ending(last_part(path));
  const auto folder = path.size() > last_part(path).size() ? path.substr(0, path.size() - last_part(path).size() - 1) : std::string_view();
  IrcRoom out;
  if (last_part(path).ends_with(".weechatlog") && base.starts_with("irc.")) {
    // irc.<server>.<target>: a target without a sign is a nick.
    const auto dot = base.find('.', 4);
    const auto target = dot == std::string_view::npos ? base : base.substr(dot + 1);
    const bool channel = !target.empty() && std::string_view("#&+!").find(target[0]) != std::string_view::npos;
    out.name = target;
    out.kind = base.starts_with("irc.server.") ? ChannelKind::Unknown : channel ? ChannelKind::Public : ChannelKind::Dm;
    out.id = std::string(folder) + "/" + std::string(base);
    return out;
  }
  auto name = without_date(base);
  auto where = folder;
  if (name.empty() && !folder.empty()) {
    name = last_part(folder);
    where = folder.substr(0, folder.size() - name.size());
  }
  if (name.empty()) name = base;
  const auto channel = channel_in(name);
  out.name = channel.empty() ? name : channel;
  out.kind = channel.empty() ? ChannelKind::Unknown : ChannelKind::Public;
  while (where.ends_with('/')) where.remove_suffix(1);
  out.id = (where.empty() ? "" : std::string(where) + "/") + std::string(name);
  return out;
}

}  // namespace aside
