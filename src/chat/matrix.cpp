// A room of Matrix as Element exports it: raw events, already decrypted. Edits are events of
// their own, gathered first; who is there is known from membership events and messages.
#include <map>

#include "chat/crowd.h"
#include "chat/html_text.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/revisions.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

constexpr std::size_t room_name = 0;

JsonValue relation_of(const JsonValue& event) { return event["content"]["m.relates_to"]; }
bool is_edit(const JsonValue& event) {
  return relation_of(event)["rel_type"].text() == "m.replace";
}

/// Only the author can edit a message.
std::string revised(const JsonValue& event, std::string_view id) {
  return std::string(event["sender"].text()) + "\n" + std::string(id);
}

/// "https://matrix.to/#/@bob:x.test" → "@bob:x.test"
std::optional<std::string> person_of_link(std::string_view tag, const HtmlAttribute& attribute) {
  if (tag != "a") return std::nullopt;
  const auto href = attribute("href");
  const auto begin = href.find("matrix.to/#/");
  if (begin == std::string::npos) return std::nullopt;
  auto id = href.substr(begin + 12);
  if (id.starts_with("%40")) id = "@" + id.substr(3);
  if (const auto colon = id.find("%3A"); colon != std::string::npos) id.replace(colon, 3, ":");
  id = id.substr(0, id.find('?'));
  return id.starts_with('@') ? std::optional(id) : std::nullopt;
}

/// The answered message stands before the answer: "> <@ann:x> …" lines and an empty one.
std::string_view without_fallback(std::string_view body) {
  if (!body.starts_with("> ")) return body;
  while (body.starts_with('>')) {
    const auto end = body.find('\n');
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
  }
  if (body.starts_with('\n')) body.remove_prefix(1);
  return body;
}

class MatrixReader {
 public:
  explicit MatrixReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    if (enter(record)) return Taken::Well;
    const auto& event = record.value;
    const auto id = event["event_id"].text();
    const auto type = event["type"].text();
    auto& room = rooms_[file_];
    if (room.id.empty()) room.id = event["room_id"].text();
    if (type == "m.room.member") {
      member(event, room);
    } else if (type == "m.room.message") {
      if (event["content"]["msgtype"].text() != "m.notice")
        room.crowd.add(event["sender"].text(), {});
      if (is_edit(event) && event["content"]["m.new_content"].is_object())
        revisions_.edited(revised(event, relation_of(event)["event_id"].text()), id,
                          event["origin_server_ts"].whole());
      if (event["content"].is_object() && !event["content"]["body"] && !event["content"]["msgtype"])
        revisions_.deleted(revised(event, id));
    }
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    if (enter(record)) return Taken::Well;
    const auto& event = record.value;
    const auto type = event["type"].text();
    if (!event.is_object() || type.empty()) return Taken::Broken;
    if (type == "m.room.encrypted") return redacted(event) ? skip(Skip::Deleted) : Taken::Broken;
    if (type != "m.room.message") return skip(Skip::System);
    return message(record, event);
  }

 private:
  struct Room {
    std::string id, name;
    Crowd crowd;
    bool direct = false;
    std::shared_ptr<const ChatChannel> made;
  };

  bool enter(const JsonRecord& record) {
    file_ = record.file.path;
    if (record.pattern != room_name) return false;
    rooms_[file_].name = record.value.text();
    return true;
  }

  static void member(const JsonValue& event, Room& room) {
    const auto content = event["content"];
    const auto person = event["state_key"].text();
    const auto membership = content["membership"].text();
    if (membership == "join" || membership == "invite")
      room.crowd.add(person, content["displayname"].text());
    else if (membership == "leave" || membership == "ban")
      room.crowd.leave(person);
    room.direct = room.direct || content["is_direct"].yes();
  }

  static bool redacted(const JsonValue& event) {
    return event["unsigned"]["redacted_because"] || event["redacted_because"];
  }

  Taken skip(Skip why) {
    sink_.skipped(why);
    return Taken::Well;
  }

  Taken message(const JsonRecord& record, const JsonValue& event) {
    auto content = event["content"];
    const bool emptied = content.is_object() && !content["body"] && !content["msgtype"];
    if (redacted(event) || emptied) return skip(Skip::Deleted);
    const bool edit = is_edit(event) && content["m.new_content"].is_object();
    const auto own = event["event_id"].text();
    const auto original =
        edit ? revised(event, relation_of(event)["event_id"].text()) : revised(event, own);
    const auto time = event["origin_server_ts"].whole();
    if (!edit && revisions_.is_edited(original)) {
      if (!content["body"].is_text()) return Taken::Broken;
      revisions_.said(original, time);
      return Taken::Well;  // its last version follows
    }
    if (edit && !revisions_.is_last(original, own)) return Taken::Well;
    ChatMessage out;
    out.id = edit ? relation_of(event)["event_id"].text() : own;
    if (relation_of(event)["rel_type"].text() == "m.thread")
      out.thread = relation_of(event)["event_id"].text();
    else
      out.thread = relation_of(event)["m.in_reply_to"]["event_id"].text();
    const bool answers = relation_of(event)["m.in_reply_to"].is_object();
    if (edit) content = content["m.new_content"];
    if (!content["body"].is_text()) return Taken::Broken;
    if (content["msgtype"].text() == "m.notice") return skip(Skip::Bot);
    if (content["msgtype"].text() == "m.bad.encrypted") return Taken::Broken;
    out.edited = edit;
    if (const auto said = edit ? revisions_.time_said(original, time) : time; said > 0) {
      out.time = said;
      out.clock = ClockKind::Utc;
    }
    const auto& room = rooms_[file_];
    out.author = {std::string(event["sender"].text()), room.crowd.name_of(event["sender"].text())};
    out.channel = channel();
    text(content, answers || edit, room, out);
    return give(record, std::move(out), sink_);
  }

  /// Files and pictures have a name for a body: nobody wrote it.
  static void text(const JsonValue& content, bool answers, const Room& room, ChatMessage& out) {
    const auto type = content["msgtype"].text();
    const auto body = content["body"].text();
    const bool typed = type == "m.text" || type == "m.emote" || type.empty();
    const auto name = content["filename"].text();
    if (!typed && (name.empty() || name == body)) return;
    SegmentText shown;
    if (content["format"].text() == "org.matrix.custom.html" &&
        content["formatted_body"].is_text()) {
      shown = html_text(content["formatted_body"].text(), person_of_link);
    } else {
      std::vector<KnownName> known{{"room", "!room"}};
      for (const auto& each : content["m.mentions"]["user_ids"].items()) {
        const std::string id(each.text());
        known.push_back({room.crowd.name_of(id), id});
        known.push_back({id.substr(0, id.find(':')).substr(id.starts_with('@') ? 1 : 0), id});
      }
      shown = shown_text(
          answers ? without_fallback(body) : body, Markup::Plain,
          [&](std::string_view id) { return room.crowd.name_of(id); },
          [&](std::string_view all, std::size_t at) { return mention_of_name(all, at, known); });
    }
    set_words(out, std::move(shown));
  }

  std::shared_ptr<const ChatChannel> channel() {
    auto& room = rooms_[file_];
    if (room.made) return room.made;
    auto made = std::make_shared<ChatChannel>();
    made->id = room.id.empty() ? file_ : room.id;
    made->name = room.name.empty() ? made->id : room.name;
    made->humans = room.crowd.size();
    made->members = room.crowd.members();
    made->kind = room.direct && made->humans == 2 ? ChannelKind::Dm : ChannelKind::Unknown;
    return room.made = made;
  }

  const ChatSink& sink_;
  Revisions revisions_;
  std::map<std::string, Room> rooms_;  // by file
  std::string file_;
};

}  // namespace

bool is_matrix(const Container& container) {
  return shows(container, json_files(container), {"room_name", "exported_by", "export_date"},
               [](const auto& shape) { return shape.size() == 3; });
}

void read_matrix(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {"room_name", "messages[]"}, sink, "an event that can be read",
                MatrixReader(sink));
}

}  // namespace aside
