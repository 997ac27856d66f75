// Zulip's export: realm.json says who and where, messages-*.json what. A recipient is a
// person, a stream or a group; for a direct message sender and recipient are the room.
#include <algorithm>
#include <cmath>
#include <map>

#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

constexpr std::int64_t guest_role = 600;
constexpr const char* index[] = {"zerver_userprofile[]",
                                 "zerver_userprofile_crossrealm[]",
                                 "zerver_userprofile_mirrordummy[]",
                                 "zerver_stream[]",
                                 "zerver_recipient[]",
                                 "zerver_subscription[]"};
enum Table { Users, SystemBots, Strangers, Streams, Recipients, Subscriptions };

struct User {
  std::string name;
  bool bot = false;
  bool guest = false;
};

struct Recipient {
  std::int64_t type = 0;  // 1 person, 2 stream, 3 group
  std::string id;         // of the person or the stream
  Crowd crowd;
  std::size_t humans = 0;
  bool guests = false;
};

struct Stream {
  std::string name;
  bool secret = false;
  bool for_all_the_web = false;
};

class ZulipReader {
 public:
  explicit ZulipReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value.is_object()) return Taken::Broken;
    const auto id = value["id"].shown();
    switch (record.pattern) {
      case Streams:
        streams_[id] = {std::string(value["name"].text()), value["invite_only"].yes(),
                        value["is_web_public"].yes()};
        break;
      case Recipients:
        recipients_[id].type = value["type"].whole();
        recipients_[id].id = value["type_id"].shown();
        break;
      case Subscriptions:
        break;
      default:
        users_[id] = {std::string(value["full_name"].text().empty() ? value["email"].text()
                                                                    : value["full_name"].text()),
                      record.pattern == SystemBots || value["is_bot"].yes(),
                      value["role"].whole() == guest_role};
        ids_[users_[id].name] = id;
    }
    return Taken::Well;
  }

  /// When users are known.
  Taken subscribe(const JsonRecord& record) {
    const auto recipient = recipients_.find(record.value["recipient"].shown());
    const auto user = users_.find(record.value["user_profile"].shown());
    const auto active = record.value["active"];
    if (recipient == recipients_.end() || user == users_.end() || user->second.bot ||
        (active && !active.yes()))
      return Taken::Well;
    auto& room = recipient->second;
    room.crowd.add(user->first, user->second.name);
    ++room.humans;
    room.guests = room.guests || user->second.guest;
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value["content"].is_text()) return Taken::Broken;
    const auto sender = value["sender"].shown();
    const auto user = users_.find(sender);
    if (user != users_.end() && user->second.bot) {
      sink_.skipped(Skip::Bot);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["id"].shown();
    out.thread = value["subject"].text();
    if (const double seconds = value["date_sent"].number(); seconds > 0 && seconds < 1e12) {
      out.time = std::llround(seconds * 1000);
      out.clock = ClockKind::Utc;
    }
    const auto history = value["edit_history"].text();
    out.edited = value["last_edit_time"] || (!history.empty() && history != "[]");
    out.author = {sender, name_of(sender)};
    out.channel = channel_of(value["recipient"].shown(), sender);
    auto shown = shown_text(
        value["content"].text(), Markup::Markdown,
        [this](std::string_view id) { return name_of(id); },
        [this](std::string_view text, std::size_t at) { return mention(text, at); });
    set_words(out, std::move(shown));
    return give(record, std::move(out), sink_);
  }

 private:
  std::string name_of(std::string_view id) const {
    const auto user = users_.find(id);
    return user == users_.end() ? std::string(id) : user->second.name;
  }

  /// @**Name**, @_**Name|id**, @*group*.
  std::optional<Mentioned> mention(std::string_view text, std::size_t at) const {
    auto begin = at + 1;
    if (begin < text.size() && text[begin] == '_') ++begin;
    const std::string_view mark = text.substr(begin, 2) == "**" ? "**" : "*";
    if (text.substr(begin, mark.size()) != mark) return std::nullopt;
    begin += mark.size();
    const auto size = text.substr(begin, 120).find(mark);
    if (size == std::string_view::npos || size == 0 ||
        text.substr(begin, size).find('\n') != std::string_view::npos)
      return std::nullopt;
    auto name = text.substr(begin, size);
    std::string id;
    if (const auto bar = name.rfind('|'); bar != std::string_view::npos) {
      id = name.substr(bar + 1);
      name = name.substr(0, bar);
    } else if (const auto known = ids_.find(name); known != ids_.end() && mark == "**") {
      id = known->second;
    } else {
      id = "!" + std::string(name);
    }
    return Mentioned{begin + size + mark.size() - at,
                     "@" + (name.empty() ? name_of(id) : std::string(name)), id};
  }

  std::shared_ptr<const ChatChannel> channel_of(const std::string& recipient_id,
                                                const std::string& sender) {
    const auto recipient = recipients_.find(recipient_id);
    const bool to_person = recipient != recipients_.end() && recipient->second.type == 1;
    const auto key = !to_person                      ? recipient_id
                     : sender < recipient->second.id ? "dm:" + sender + "," + recipient->second.id
                                                     : "dm:" + recipient->second.id + "," + sender;
    auto& channel = channels_[key];
    if (channel) return channel;
    auto made = std::make_shared<ChatChannel>();
    made->id = made->name = key;
    if (to_person) {
      person(*made, sender, recipient->second.id);
    } else if (recipient != recipients_.end()) {
      const auto& room = recipient->second;
      made->members = room.crowd.members();
      made->humans = room.humans;
      made->external = room.guests;
      made->kind = direct_kind(room.humans);
      if (room.type == 2) stream(*made, room.id);
    }
    return channel = made;
  }

  void person(ChatChannel& made, const std::string& sender, const std::string& other) const {
    made.kind = sender == other ? ChannelKind::Self : ChannelKind::Dm;
    Crowd crowd;
    for (const auto& id : {sender, other}) {
      const auto user = users_.find(id);
      if (user != users_.end() && user->second.bot) made.kind = ChannelKind::Self;
      made.external = made.external || (user != users_.end() && user->second.guest);
      crowd.add(id, name_of(id));
    }
    made.humans = crowd.size();
    made.members = crowd.members();
  }

  void stream(ChatChannel& made, const std::string& id) const {
    const auto found = streams_.find(id);
    made.kind = found != streams_.end() && found->second.secret ? ChannelKind::Private
                                                                : ChannelKind::Public;
    if (found == streams_.end()) return;
    made.name = found->second.name;
    made.external = made.external || found->second.for_all_the_web;
  }

  const ChatSink& sink_;
  std::map<std::string, User, std::less<>> users_;
  std::map<std::string, std::string, std::less<>> ids_;  // by name
  std::map<std::string, Stream> streams_;
  std::map<std::string, Recipient> recipients_;
  std::map<std::string, std::shared_ptr<const ChatChannel>> channels_;
};

bool is_realm(const ExportFile& file) { return file_name(file.path) == "realm.json"; }
bool is_messages(const ExportFile& file) {
  const auto name = file_name(file.path);
  return name.starts_with("messages-") && name.ends_with(".json");
}

}  // namespace

bool is_zulip(const Container& container) {
  const auto& files = container.files();
  return std::any_of(files.begin(), files.end(), is_realm) &&
         std::any_of(files.begin(), files.end(), is_messages);
}

void read_zulip(const Container& container, const ReadOptions&, const ChatSink& sink) {
  ZulipReader reader(sink);
  read_records(container, is_realm, {std::begin(index), std::end(index)}, &sink,
               "a user, a stream or a recipient",
               [&](const JsonRecord& record) { return reader.look(record); });
  read_records(container, is_realm, {index[Subscriptions]}, nullptr, "",
               [&](const JsonRecord& record) { return reader.subscribe(record); });
  const bool alone = container.files().size() == 1;
  read_records(
      container, [alone](const ExportFile& file) { return alone || is_messages(file); },
      {"zerver_message[]"}, &sink, "a message with its content",
      [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
