// Slack's workspace export: index files at the root, a folder a channel, a file a day.
// Folders of direct messages are named by the id of the conversation.
#include <algorithm>
#include <map>

#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/slack_blocks.h"
#include "chat/slack_text.h"

namespace aside {
namespace {

struct User {
  std::string name;  // as shown
  bool bot = false;
  bool guest = false;
};

/// The index files of the export.
struct Workspace {
  std::map<std::string, User, std::less<>> users;
  std::map<std::string, std::shared_ptr<const ChatChannel>, std::less<>> channels;  // by folder
  std::map<std::string, std::string, std::less<>> channel_names;                    // by id
};

constexpr std::pair<std::string_view, ChannelKind> indices[] = {
    {"channels.json", ChannelKind::Public},
    {"groups.json", ChannelKind::Private},
    {"mpims.json", ChannelKind::GroupDm},
    {"dms.json", ChannelKind::Dm}};

/// "export/ops/2026-01-01.json" → {"export/", "ops", "2026-01-01.json"}.
struct Where {
  std::string_view root, folder, file;
};

Where where(std::string_view path) {
  const auto file = path.rfind('/');
  if (file == std::string_view::npos) return {"", "", path};
  const auto folder = path.rfind('/', file - 1);
  const auto begin = folder == std::string_view::npos ? 0 : folder + 1;
  return {path.substr(0, begin), path.substr(begin, file - begin), path.substr(file + 1)};
}

/// "2026-01-01.json".
bool is_day(std::string_view file) {
  constexpr std::string_view shape = "dddd-dd-dd.json";
  if (file.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool digit = file[i] >= '0' && file[i] <= '9';
    if (shape[i] == 'd' && i < 10 ? !digit : file[i] != shape[i]) return false;
  }
  return true;
}

std::string name_in(const JsonValue& user) {
  for (const auto name :
       {user["profile"]["display_name"].text(), user["profile"]["real_name"].text(),
        user["real_name"].text(), user["name"].text()})
    if (!name.empty()) return std::string(name);
  return {};
}

void read_users(const JsonValue& list, Workspace& workspace) {
  for (const auto& user : list.items()) {
    User out{name_in(user), user["is_bot"].yes(),
             user["is_restricted"].yes() || user["is_ultra_restricted"].yes()};
    if (out.name.empty()) out.name = user["id"].text();
    workspace.users.insert_or_assign(std::string(user["id"].text()), std::move(out));
  }
}

void read_channels(const JsonValue& list, ChannelKind kind, Workspace& workspace) {
  for (const auto& each : list.items()) {
    auto channel = std::make_shared<ChatChannel>();
    channel->id = each["id"].text();
    channel->name = each["name"].text().empty() ? channel->id : each["name"].text();
    channel->kind = kind;
    std::vector<std::string> ids;
    for (const auto& member : each["members"].items()) ids.emplace_back(member.text());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::size_t humans = 0;
    for (const auto& id : ids) {
      const auto user = workspace.users.find(id);
      const bool known = user != workspace.users.end();
      if (known && user->second.bot) continue;
      ++humans;
      if (known) channel->members.push_back({id, user->second.name, {}, ""});
      channel->external = channel->external || (known && user->second.guest);
    }
    channel->humans = humans;
    if (kind == ChannelKind::Dm && humans == 1) channel->kind = ChannelKind::Self;
    workspace.channel_names[channel->id] = channel->name;
    workspace.channels[channel->id] = channel;
    workspace.channels[channel->name] = channel;
  }
}

Workspace read_workspace(const Container& container, const ChatSink& sink) {
  Workspace workspace;
  std::map<std::string, std::string, std::less<>> texts;
  const auto is_index = [](const ExportFile& file) {
    const auto name = file_name(file.path);
    return name == "users.json" || std::any_of(std::begin(indices), std::end(indices),
                                               [&](const auto& i) { return i.first == name; });
  };
  Diagnostics trouble;
  container.each(
      is_index,
      [&](const ExportFile& file, ByteStream& stream) {
        if (auto text = whole(stream)) texts[std::string(file_name(file.path))] = std::move(*text);
        return true;
      },
      trouble);
  JsonParser parser;
  // Users first: members of channels are shown by their names.
  const auto parsed = [&](std::string_view name, auto use) {
    const auto text = texts.find(name);
    if (text == texts.end()) return;
    if (const auto value = parser.parse(text->second)) return use(*value);
    sink.warning(
        {{std::string(name), 0}, "is no JSON: names and kinds of channels may be missing"});
  };
  parsed("users.json", [&](const JsonValue& list) { read_users(list, workspace); });
  for (const auto& [name, kind] : indices)
    parsed(name, [&, kind = kind](const JsonValue& list) { read_channels(list, kind, workspace); });
  return workspace;
}

/// "1434139104.000002" in milliseconds.
std::int64_t time_of(std::string_view ts) {
  std::int64_t out = 0;
  int after = -1;
  for (const char c : ts) {
    if (c == '.')
      after = 0;
    else if (c < '0' || c > '9' || after == 3 || out > (std::int64_t{1} << 49))
      break;
    else {
      out = out * 10 + (c - '0');
      if (after >= 0) ++after;
    }
  }
  for (int i = std::max(after, 0); i < 3; ++i) out *= 10;
  return out;
}

constexpr std::string_view typed[] = {"", "file_share", "thread_broadcast", "me_message",
                                      "file_comment"};

class SlackReader {
 public:
  SlackReader(const Container& container, const ChatSink& sink)
      : workspace_(read_workspace(container, sink)), sink_(sink) {}

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    const auto subtype = value["subtype"].text();
    // What was said about a file stands in a record of its own.
    const auto said = subtype == "file_comment" ? value["comment"] : value;
    const auto user = (said["user"] ? said : value)["user"].text();
    const auto known = workspace_.users.find(user);
    const bool bot = value["bot_id"] || subtype == "bot_message" ||
                     (known != workspace_.users.end() && known->second.bot);
    const bool by_person =
        std::find(std::begin(typed), std::end(typed), subtype) != std::end(typed);
    // Files may come without a text.
    const auto text = subtype == "file_comment" ? said["comment"] : value["text"];
    if (!value["ts"] && !text) return Taken::Broken;
    if (by_person && !bot && text && !text.is_text()) return Taken::Broken;
    if (bot || !by_person) {
      sink_.skipped(bot ? Skip::Bot : Skip::System);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["ts"].shown();
    out.time = time_of(out.id);
    out.clock = ClockKind::Utc;
    out.thread = value["thread_ts"].shown();
    out.edited = static_cast<bool>(value["edited"]);
    out.author = {std::string(user),
                  known != workspace_.users.end() ? known->second.name : name_in_profile(value)};
    out.channel = channel_of(where(record.file.path).folder);
    const NameOf name = [&](std::string_view id) { return shown(id); };
    auto rich = slack_blocks(value["blocks"], name);
    auto shown = rich ? std::move(*rich) : slack_text(text.text(), name);
    set_words(out, std::move(shown));
    return give(record, std::move(out), sink_);
  }

 private:
  static std::string name_in_profile(const JsonValue& value) {
    const auto profile = value["user_profile"];
    for (const auto name :
         {profile["display_name"].text(), profile["real_name"].text(), profile["name"].text()})
      if (!name.empty()) return std::string(name);
    return std::string(value["user"].text());
  }

  std::string shown(std::string_view id) const {
    if (const auto user = workspace_.users.find(id); user != workspace_.users.end())
      return user->second.name;
    if (const auto channel = workspace_.channel_names.find(id);
        channel != workspace_.channel_names.end())
      return channel->second;
    return std::string(id);
  }

  /// A folder that no index file names is a public channel of that name.
  std::shared_ptr<const ChatChannel> channel_of(std::string_view folder) {
    auto& channel = workspace_.channels[std::string(folder)];
    if (!channel) {
      auto made = std::make_shared<ChatChannel>();
      made->id = made->name = folder;
      made->kind = ChannelKind::Public;
      channel = made;
    }
    return channel;
  }

  Workspace workspace_;
  const ChatSink& sink_;
};

bool is_message_file(const ExportFile& file) {
  const auto at = where(file.path);
  return !at.folder.empty() && is_day(at.file);
}

}  // namespace

bool is_slack(const Container& container) {
  const auto& files = container.files();
  const bool days = std::any_of(files.begin(), files.end(), is_message_file);
  const bool index = std::any_of(files.begin(), files.end(), [](const ExportFile& file) {
    const auto name = file_name(file.path);
    return name == "users.json" || name == "channels.json" || name == "dms.json";
  });
  return days && index;
}

void read_slack(const Container& container, const ReadOptions&, const ChatSink& sink) {
  SlackReader reader(container, sink);
  const bool alone = container.files().size() == 1;
  read_records(
      container, [alone](const ExportFile& file) { return alone || is_message_file(file); }, {""},
      &sink, "a message with its text",
      [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
