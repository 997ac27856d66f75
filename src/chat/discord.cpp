// DiscordChatExporter's JSON: a file a channel, or several of one. It has no list of members:
// a first pass gathers who wrote and who was mentioned.
#include <algorithm>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

constexpr std::size_t header = 0;

/// Of a message that somebody typed; as a name, or as the API's number.
constexpr std::string_view typed[] = {"", "Default", "Reply", "0", "19"};

ChannelKind kind_of(std::string_view type) {
  if (type.empty()) return ChannelKind::Unknown;
  if (type.starts_with("DirectGroup")) return ChannelKind::GroupDm;
  if (type.starts_with("Direct")) return ChannelKind::Dm;
  return type.find("Private") != std::string_view::npos ? ChannelKind::Private
                                                        : ChannelKind::Public;
}

std::string name_in(const JsonValue& user) {
  const auto nickname = user["nickname"].text();
  return std::string(nickname.empty() ? user["name"].text() : nickname);
}

class DiscordReader {
 public:
  explicit DiscordReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    if (enter(record)) return Taken::Well;
    auto& crowd = crowds_[channel_id_];
    const auto seen = [&](const JsonValue& user) {
      if (!user["isBot"].yes()) crowd.add(user["id"].shown(), name_in(user), user["name"].text());
    };
    seen(record.value["author"]);
    for (const auto& each : record.value["mentions"].items()) seen(each);
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    if (enter(record)) {
      channel_ = nullptr;
      return Taken::Well;
    }
    const auto& value = record.value;
    if (!value["content"].is_text()) return Taken::Broken;
    const auto type = value["type"].shown();
    const auto author = value["author"];
    const bool by_person = std::find(std::begin(typed), std::end(typed), type) != std::end(typed);
    if (!by_person || author["isBot"].yes()) {
      sink_.skipped(by_person ? Skip::Bot : Skip::System);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["id"].shown();
    out.thread = value["reference"]["messageId"].shown();
    if (const auto moment = iso_moment(value["timestamp"].text())) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.edited = value["timestampEdited"].is_text();
    out.channel = channel();
    out.author = {author["id"].shown(), name_in(author)};
    const auto mentions = mentions_of(value);
    auto text = shown_text(
        value["content"].text(), Markup::Discord,
        [&](std::string_view id) { return shown(mentions, id); },
        [&](std::string_view all, std::size_t at) {
          return mention_of_name(all, at, mentions.by_name);
        });
    set_words(out, std::move(text));
    return give(record, std::move(out), sink_);
  }

 private:
  /// Whether the record is the head of a file, or one of a file that has none.
  bool enter(const JsonRecord& record) {
    if (record.pattern == header) {
      file_ = record.file.path;
      channel_id_ = record.value["id"].shown();
      if (channel_id_.empty()) channel_id_ = file_;
      name_ = record.value["name"].text();
      kind_ = kind_of(record.value["type"].shown());
      channel_names_[channel_id_] = name_;
      return true;
    }
    if (file_ == record.file.path) return false;
    file_ = channel_id_ = name_ = record.file.path;
    kind_ = ChannelKind::Unknown;
    channel_ = nullptr;
    return false;
  }

  const std::shared_ptr<const ChatChannel>& channel() {
    if (channel_) return channel_;
    auto made = std::make_shared<ChatChannel>();
    const auto& crowd = crowds_[channel_id_];
    made->id = channel_id_;
    made->name = name_.empty() ? channel_id_ : name_;
    made->kind = kind_;
    made->members = crowd.members();
    // Who is silent in a group is not seen.
    made->humans = kind_ == ChannelKind::GroupDm ? 0 : crowd.size();
    return channel_ = made;
  }

  /// Those whom a message mentions: by default the exporter writes names where people wrote ids.
  struct Mentions {
    std::map<std::string, std::string, std::less<>> by_id;
    std::vector<KnownName> by_name{{"everyone", "!everyone"}, {"here", "!here"}};
  };

  static Mentions mentions_of(const JsonValue& message) {
    constexpr std::size_t most = 100;
    Mentions out;
    for (const auto& each : message["mentions"].items()) {
      const auto id = each["id"].shown();
      out.by_id[id] = name_in(each);
      if (out.by_id.size() > most) break;
      out.by_name.push_back({name_in(each), id});
      out.by_name.push_back({std::string(each["name"].text()), id});
    }
    return out;
  }

  std::string shown(const Mentions& mentions, std::string_view id) const {
    if (const auto person = mentions.by_id.find(id); person != mentions.by_id.end())
      return person->second;
    if (const auto other = channel_names_.find(id); other != channel_names_.end())
      return other->second;
    const auto crowd = crowds_.find(channel_id_);
    return crowd == crowds_.end() ? std::string(id) : crowd->second.name_of(id);
  }

  const ChatSink& sink_;
  std::map<std::string, Crowd, std::less<>> crowds_;  // by channel
  std::map<std::string, std::string, std::less<>> channel_names_;
  std::string file_, channel_id_, name_;
  ChannelKind kind_ = ChannelKind::Unknown;
  std::shared_ptr<const ChatChannel> channel_;
};

}  // namespace

bool is_discord(const Container& container) {
  return shows(container, json_files(container), {"guild", "channel.id", "channel.type"},
               [](const auto& shape) { return shape.size() == 3; });
}

void read_discord(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {"channel", "messages[]"}, sink, "a message with its content",
                DiscordReader(sink));
}

}  // namespace aside
