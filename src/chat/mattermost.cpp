// Mattermost's bulk export: a line an object, users and channels before posts. Who is in a
// channel stands with the users only; a post holds its replies.
#include <algorithm>
#include <map>
#include <set>

#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

struct User {
  std::string name;  // as shown
  std::string position;
  bool guest = false;
};

struct Room {
  std::string name;
  ChannelKind kind = ChannelKind::Unknown;
  Crowd crowd;
  std::size_t humans = 0;
  bool external = false;
  std::shared_ptr<const ChatChannel> made;
};

User user_of(const JsonValue& value) {
  auto name = std::string(value["first_name"].text());
  const auto last = value["last_name"].text();
  if (!name.empty() && !last.empty()) name += ' ';
  name += last;
  if (name.empty()) name = value["nickname"].text();
  if (name.empty()) name = value["username"].text();
  return {name, std::string(value["position"].text()),
          value["roles"].text().find("system_guest") != std::string_view::npos};
}

/// Properties are written as true or as "true".
bool is_set(const JsonValue& value) { return value.yes() || value.text() == "true"; }

class MattermostReader {
 public:
  explicit MattermostReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    const auto type = record.value["type"].text();
    const auto value = record.value[type];
    if (type == "channel") {
      auto& room = rooms_[key_of(value["team"].text(), value["name"].text())];
      const auto shown = value["display_name"].text();
      room.name = shown.empty() ? value["name"].text() : shown;
      room.kind = value["type"].text() == "P" ? ChannelKind::Private : ChannelKind::Public;
    } else if (type == "bot") {
      bots_.emplace(value["username"].text());
    } else if (type == "user") {
      const auto account = value["username"].text();
      const auto& user =
          users_.insert_or_assign(std::string(account), user_of(value)).first->second;
      for (const auto& team : value["teams"].items())
        for (const auto& channel : team["channels"].items()) {
          auto& room = rooms_[key_of(team["name"].text(), channel["name"].text())];
          room.crowd.add(account, user.name, account, user.position);
          ++room.humans;
          room.external = room.external || user.guest;
        }
    }
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    if (!record.value.is_object() || !record.value["type"].is_text()) return Taken::Broken;
    const auto type = record.value["type"].text();
    const auto post = record.value[type];
    if (!post.is_object() && type != "version") return Taken::Broken;
    if (type != "post" && type != "direct_post") return Taken::Well;
    if (!post["message"].is_text()) return Taken::Broken;
    const auto channel = type == "post" ? channel_of(post) : direct_channel_of(post);
    auto replies = post["replies"].items();
    std::stable_sort(replies.begin(), replies.end(), [](const JsonValue& a, const JsonValue& b) {
      return a["create_at"].whole() < b["create_at"].whole();
    });
    const auto thread = replies.empty() ? std::string{} : id_of(post);
    if (!said(post, channel, thread, record)) return Taken::Enough;
    bool well = true;
    for (const auto& reply : replies) {
      if (!reply["message"].is_text())
        well = false;
      else if (!said(reply, channel, thread, record))
        return Taken::Enough;
    }
    return well ? Taken::Well : Taken::Broken;
  }

 private:
  static std::string key_of(std::string_view team, std::string_view channel) {
    return std::string(team) + "/" + std::string(channel);
  }
  /// A post has no id: who said it, and when, stands for one.
  static std::string id_of(const JsonValue& post) {
    return post["create_at"].shown() + ":" + std::string(post["user"].text());
  }

  bool said(const JsonValue& post, const std::shared_ptr<const ChatChannel>& channel,
            const std::string& thread, const JsonRecord& record) {
    const auto account = post["user"].text();
    const auto type = post["type"].text();
    const auto props = post["props"];
    const bool by_bot = bots_.contains(account) || is_set(props["from_webhook"]) ||
                        is_set(props["from_bot"]) || is_set(props["from_plugin"]) ||
                        type.starts_with("custom_") || type == "slack_attachment";
    const bool typed = type.empty() || type == "me";
    if (by_bot || !typed || post["delete_at"].whole() > 0) {
      sink_.skipped(by_bot ? Skip::Bot : !typed ? Skip::System : Skip::Deleted);
      return true;
    }
    ChatMessage out;
    out.id = id_of(post);
    out.thread = thread;
    if (const auto time = post["create_at"].whole(); time > 0) {
      out.time = time;
      out.clock = ClockKind::Utc;
    }
    out.edited = post["edit_at"].whole() > 0;
    out.author = {std::string(account), name_of(account)};
    out.channel = channel;
    auto shown = shown_text(
        post["message"].text(), Markup::Markdown,
        [this](std::string_view id) { return name_of(id); },
        [this](std::string_view text, std::size_t at) {
          return mention_of_account(text, at, [this](std::string_view name) {
            return users_.contains(name) ? std::string(name) : std::string();
          });
        });
    set_words(out, std::move(shown));
    out.place = record.place();
    return sink_.message(std::move(out));
  }

  std::string name_of(std::string_view account) const {
    const auto user = users_.find(account);
    return user == users_.end() ? std::string(account) : user->second.name;
  }

  std::shared_ptr<const ChatChannel> channel_of(const JsonValue& post) {
    const auto key = key_of(post["team"].text(), post["channel"].text());
    auto& room = rooms_[key];
    if (room.made) return room.made;
    auto made = std::make_shared<ChatChannel>();
    made->id = key;
    made->name = room.name.empty() ? post["channel"].text() : room.name;
    made->kind = room.kind == ChannelKind::Unknown ? ChannelKind::Public : room.kind;
    made->members = room.crowd.members();
    made->humans = room.humans;
    made->external = room.external;
    return room.made = made;
  }

  std::shared_ptr<const ChatChannel> direct_channel_of(const JsonValue& post) {
    std::set<std::string> accounts;
    for (const auto& each : post["channel_members"].items())
      if (!bots_.contains(each.text())) accounts.emplace(each.text());
    accounts.erase("");
    std::string key;
    for (const auto& account : accounts) (key += key.empty() ? "" : ", ") += account;
    auto& room = rooms_["dm/" + key];
    if (room.made) return room.made;
    auto made = std::make_shared<ChatChannel>();
    for (const auto& account : accounts) {
      const auto user = users_.find(account);
      room.crowd.add(account, name_of(account), account,
                     user == users_.end() ? "" : user->second.position);
      made->external = made->external || (user != users_.end() && user->second.guest);
    }
    made->id = "dm/" + key;
    made->name = key;
    made->humans = accounts.size();
    made->kind = direct_kind(accounts.size());
    made->members = room.crowd.members();
    return room.made = made;
  }

  const ChatSink& sink_;
  std::map<std::string, User, std::less<>> users_;
  std::set<std::string, std::less<>> bots_;
  std::map<std::string, Room> rooms_;  // by "team/channel" or "dm/ann, bob"
};

}  // namespace

bool is_mattermost(const Container& container) {
  return shows(container, json_files(container),
               {"type", "version", "post.create_at", "direct_post.create_at",
                "direct_channel.members", "direct_channel.participants"},
               [](const auto& shape) {
                 const auto type = shape.find("type");
                 if (type == shape.end()) return false;
                 return type->second == "\"version\""
                            ? shape.contains("version")
                            : shape.size() > 1 && !shape.contains("version");
               });
}

void read_mattermost(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {""}, sink, "an object of a bulk export, a post with its message",
                MattermostReader(sink));
}

}  // namespace aside
