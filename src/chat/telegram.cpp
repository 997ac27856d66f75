// Telegram Desktop's result.json: one chat, or all of them in lists. A chat has no members: a
// first pass gathers who wrote.
#include <algorithm>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/segment_text.h"

namespace aside {
namespace {

/// A chat's head and its messages, for each place where chats stand.
std::vector<std::string> patterns() {
  std::vector<std::string> out;
  for (const std::string way : {"", "chats.list[].", "left_chats.list[]."})
    for (const auto part : {"name", "type", "id", "messages[]"}) out.push_back(way + part);
  return out;
}
enum Part { Name, Type, Id, Message, Parts };

constexpr std::pair<std::string_view, ChannelKind> kinds[] = {
    {"saved_messages", ChannelKind::Self},
    {"personal_chat", ChannelKind::Dm},
    {"bot_chat", ChannelKind::Self},
    {"private_group", ChannelKind::Private},
    {"private_supergroup", ChannelKind::Private},
    {"public_supergroup", ChannelKind::Public},
    {"private_channel", ChannelKind::Private},
    {"public_channel", ChannelKind::Public},
    {"replies", ChannelKind::Public},
    {"verification_codes", ChannelKind::Self}};

std::optional<ChannelKind> kind_of(std::string_view type) {
  for (const auto& [word, kind] : kinds)
    if (word == type) return kind;
  return std::nullopt;
}

constexpr std::pair<std::string_view, SegmentKind> entities[] = {
    {"mention", SegmentKind::Mention},    {"mention_name", SegmentKind::Mention},
    {"code", SegmentKind::Code},          {"pre", SegmentKind::Code},
    {"blockquote", SegmentKind::Quote},   {"link", SegmentKind::Url},
    {"email", SegmentKind::Url},          {"bot_command", SegmentKind::Code},
    {"custom_emoji", SegmentKind::Emoji}, {"phone", SegmentKind::Code},
    {"bank_card", SegmentKind::Code}};

void add_entity(const JsonValue& each, SegmentText& out) {
  if (each.is_text()) return out.add(each.text());
  const auto type = each["type"].text();
  const auto text = each["text"].text();
  const auto known = std::find_if(std::begin(entities), std::end(entities),
                                  [&](const auto& e) { return e.first == type; });
  if (known == std::end(entities)) return out.add(text);
  std::string id;
  if (type == "mention_name" && each["user_id"]) id = "user" + each["user_id"].shown();
  const bool unmarked = type == "mention_name" && !text.starts_with('@');
  out.add(known->second, (unmarked ? "@" : "") + std::string(text), std::move(id));
}

/// Whether the message has a text of one of the kinds that exports have; it is added then.
bool add_text(const JsonValue& message, SegmentText& out) {
  const auto entities_of = message["text_entities"];
  const auto text = message["text"];
  if (entities_of.is_array()) {
    for (const auto& each : entities_of.items()) add_entity(each, out);
  }
  if (!out.text.empty()) return true;
  if (text.is_array()) {
    for (const auto& each : text.items()) add_entity(each, out);
  } else if (text.is_text()) {
    out.add(text.text());
  } else {
    return entities_of.is_array();
  }
  return true;
}

class TelegramReader {
 public:
  explicit TelegramReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    if (enter(record)) return Taken::Well;
    const auto id = record.value["from_id"].shown();
    // A channel speaks through its posts; it is nobody.
    if (!id.starts_with("channel")) crowds_[chat_key(record)].add(id, record.value["from"].text());
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    if (enter(record)) return Taken::Well;
    const auto& value = record.value;
    const auto type = value["type"].text();
    if (value.is_object() && (type == "service" || type == "unsupported" || kind_ == "bot_chat")) {
      sink_.skipped(kind_ == "bot_chat" ? Skip::Bot : Skip::System);
      return Taken::Well;
    }
    SegmentText text;
    if (!value.is_object() || !add_text(value, text)) return Taken::Broken;
    // What a bot made, or another person said elsewhere, is not the author's.
    if (!value["via_bot"].text().empty()) {
      sink_.skipped(Skip::Bot);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["id"].shown();
    out.thread = value["reply_to_message_id"].shown();
    moment(value, out);
    out.edited = static_cast<bool>(value["edited"]) || static_cast<bool>(value["edited_unixtime"]);
    out.author = {value["from_id"].shown(), std::string(value["from"].text())};
    out.channel = channel(record);
    if (value["forwarded_from"] || value["saved_from"]) {
      SegmentText quoted;
      quoted.add(SegmentKind::Quote, text);
      text = std::move(quoted);
    }
    set_words(out, std::move(text));
    return give(record, std::move(out), sink_);
  }

 private:
  /// Whether the record belongs to the head of a chat.
  bool enter(const JsonRecord& record) {
    if (record.file.path != file_ || record.within != chat_) {
      file_ = record.file.path;
      chat_ = record.within;
      name_.clear();
      kind_.clear();
      id_.clear();
      channel_ = nullptr;
    }
    switch (record.pattern % Parts) {
      case Name:
        name_ = record.value.text();
        return true;
      case Type:
        kind_ = record.value.text();
        return true;
      case Id:
        id_ = record.value.shown();
        return true;
      default:
        return false;
    }
  }

  std::string chat_key(const JsonRecord& record) const {
    return id_.empty() ? record.file.path + "@" + std::to_string(record.within) : id_;
  }

  const std::shared_ptr<const ChatChannel>& channel(const JsonRecord& record) {
    if (channel_) return channel_;
    auto made = std::make_shared<ChatChannel>();
    made->id = chat_key(record);
    made->name = name_.empty() ? made->id : name_;
    made->kind = kind_of(kind_).value_or(ChannelKind::Unknown);
    const auto& crowd = crowds_[made->id];
    made->members = crowd.members();
    made->humans = crowd.size();
    return channel_ = made;
  }

  static void moment(const JsonValue& value, ChatMessage& out) {
    if (const auto seconds = value["date_unixtime"].whole();
        seconds > 0 && seconds < (std::int64_t{1} << 40)) {
      out.time = seconds * 1000;
      out.clock = ClockKind::Utc;
    } else if (const auto local = iso_moment(value["date"].text())) {
      out.time = local->time;
      out.clock = local->clock;
    }
  }

  const ChatSink& sink_;
  std::map<std::string, Crowd> crowds_;  // by chat
  std::string file_, name_, kind_, id_;
  std::uint64_t chat_ = 0;
  std::shared_ptr<const ChatChannel> channel_;
};

std::string unquoted(std::string_view json) {
  return json.size() >= 2 && json.front() == '"' ? std::string(json.substr(1, json.size() - 2))
                                                 : std::string();
}

}  // namespace

bool is_telegram(const Container& container) {
  return shows(
      container, json_files(container),
      {"type", "id", "personal_information.user_id", "chats.list[].type", "chats.about"},
      [](const auto& shape) {
        const auto has = [&](const char* key) { return shape.contains(key); };
        if (has("chats.list[].type") || (has("personal_information.user_id") && has("chats.about")))
          return true;
        return has("type") && has("id") && kind_of(unquoted(shape.at("type")));
      });
}

void read_telegram(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, patterns(), sink, "a message with its text", TelegramReader(sink));
}

}  // namespace aside
