// Rocket.Chat, a line a message: what a room's export writes (a file a room, named by it), or
// mongoexport's users, rooms and messages. Which of them a line is, its keys say.
#include <map>
#include <set>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

struct Room {
  std::string name;
  ChannelKind kind = ChannelKind::Unknown;
  std::size_t humans = 0;
  Crowd crowd;
  std::shared_ptr<const ChatChannel> made;
};

bool is_message(const JsonValue& value) {
  return value["msg"] || value["rid"] || (value["ts"] && value["username"]);
}

/// ISO, or MongoDB's {"$date": …} of an ISO date or of milliseconds.
std::optional<Moment> moment_in(const JsonValue& value) {
  if (value.is_text()) return iso_moment(value.text());
  const auto date = value["$date"];
  if (date.is_text()) return iso_moment(date.text());
  const auto time = date.is_object() ? date["$numberLong"].whole() : date.whole();
  if (time <= 0) return std::nullopt;
  return Moment{time, ClockKind::Utc};
}

/// An answer begins with an invisible link to what it quotes.
std::string_view without_link(std::string_view text) {
  while (text.starts_with("[ ](")) {
    const auto end = text.find(')');
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + 1);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  return text;
}

class RocketReader {
 public:
  explicit RocketReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    const auto& value = record.value;
    const auto id = value["_id"].shown();
    if (is_message(value)) {
      const auto name = value["u"]["name"].text();
      if (!is_system(value) && !is_bot(value)) {
        auto& crowd = rooms_[room_of(record)].crowd;
        const auto account = account_of(value);
        crowd.add(author_id(value), name.empty() ? account : name, account);
      }
    } else if (value["username"].is_text()) {
      if (value["type"].text() == "bot") bots_.insert(id);
      for (const auto& role : value["roles"].items())
        if (role.text() == "bot") bots_.insert(id);
    } else if (const auto type = value["t"].text(); !type.empty()) {
      room(value, type, rooms_[id]);
    }
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    if (!is_message(value)) return value["_id"] ? Taken::Well : Taken::Broken;
    if (value["msg"] && !value["msg"].is_text()) return Taken::Broken;
    const auto type = type_of(value);
    const bool gone = type == "rm" || value["_hidden"].yes();
    if (gone || is_system(value) || is_bot(value)) {
      sink_.skipped(gone ? Skip::Deleted : is_system(value) ? Skip::System : Skip::Bot);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["_id"].shown();
    out.thread = value["tmid"].shown();
    if (const auto moment = moment_in(value["ts"])) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.edited = static_cast<bool>(value["editedAt"]);
    const auto key = room_of(record);
    out.channel = channel(key);
    const auto& crowd = rooms_[key].crowd;
    const auto id = author_id(value);
    out.author = {id, crowd.name_of(id)};
    const auto mentions = mentions_of(value);
    const bool with_ids = static_cast<bool>(value["_id"]);
    auto shown = shown_text(
        without_link(value["msg"].text()), Markup::Markdown,
        [&](std::string_view other) { return crowd.name_of(other); },
        [&](std::string_view text, std::size_t at) {
          return mention_of_account(text, at, [&](std::string_view account) {
            const auto known = mentions.find(account);
            if (known != mentions.end()) return known->second;
            // The export of a room has no ids: accounts stand for them.
            return with_ids ? std::string() : std::string(account);
          });
        });
    set_words(out, std::move(shown));
    return give(record, std::move(out), sink_);
  }

 private:
  static void room(const JsonValue& value, std::string_view type, Room& room) {
    const auto shown = value["fname"].text();
    room.name = shown.empty() ? value["name"].text() : shown;
    room.humans = value["uids"].items().size();
    room.kind = type == "c"   ? ChannelKind::Public
                : type == "l" ? ChannelKind::Livechat
                              : ChannelKind::Private;
    if (type != "d") return;
    const std::set<std::string> people = [&] {
      std::set<std::string> out;
      for (const auto& each : value["uids"].items()) out.insert(each.shown());
      return out;
    }();
    room.humans = people.size();
    room.kind = direct_kind(people.size());
  }

  static std::string type_of(const JsonValue& value) {
    return std::string(value["t"].is_text() ? value["t"].text() : value["type"].text());
  }
  static bool is_system(const JsonValue& value) { return !type_of(value).empty(); }
  bool is_bot(const JsonValue& value) const {
    return value["bot"].is_object() || value["bot"].yes() ||
           bots_.contains(value["u"]["_id"].shown());
  }
  static std::string account_of(const JsonValue& value) {
    return std::string(value["u"] ? value["u"]["username"].text() : value["username"].text());
  }
  static std::string author_id(const JsonValue& value) {
    const auto id = value["u"]["_id"].shown();
    return id.empty() ? account_of(value) : id;
  }

  std::string room_of(const JsonRecord& record) const {
    if (auto id = record.value["rid"].shown(); !id.empty()) return id;
    const auto name = file_name(record.file.path);
    return std::string(name.substr(0, name.rfind('.')));
  }

  static std::map<std::string, std::string, std::less<>> mentions_of(const JsonValue& message) {
    std::map<std::string, std::string, std::less<>> out;
    for (const auto& each : message["mentions"].items())
      out[std::string(each["username"].text())] = each["_id"].shown();
    return out;
  }

  std::shared_ptr<const ChatChannel> channel(const std::string& key) {
    auto& room = rooms_[key];
    if (room.made) return room.made;
    auto made = std::make_shared<ChatChannel>();
    made->id = key;
    made->name = room.name.empty() ? key : room.name;
    made->kind = room.kind;
    made->members = room.crowd.members();
    made->humans = room.kind == ChannelKind::Unknown ? room.crowd.size() : room.humans;
    made->external = room.kind == ChannelKind::Livechat;
    return room.made = made;
  }

  const ChatSink& sink_;
  std::map<std::string, Room> rooms_;
  std::set<std::string, std::less<>> bots_;
};

}  // namespace

bool is_rocketchat(const Container& container) {
  return shows(container, json_files(container),
               {"msg", "username", "ts", "u._id", "[].msg", "[].username", "[].ts", "[].u._id"},
               [](const auto& shape) {
                 const auto has = [&](const std::string& key) {
                   return shape.contains(key) || shape.contains("[]." + key);
                 };
                 return has("msg") && has("ts") && (has("username") || has("u._id"));
               });
}

void read_rocketchat(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {""}, sink, "a message with its msg", RocketReader(sink));
}

}  // namespace aside
