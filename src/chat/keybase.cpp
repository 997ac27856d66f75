// What Keybase's chat API prints: `read` a page with a list of messages, `api-listen` one at a
// time. Edits and deletions are messages of their own, gathered first.
#include <map>
#include <set>

#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/revisions.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

/// The messages of a record: a line holds one, or a page of them.
std::vector<JsonValue> messages_of(const JsonRecord& record) {
  if (record.pattern > 0) return {record.value};
  if (record.value["msg"]) return {record.value["msg"]};
  std::vector<JsonValue> out;
  for (const auto& each : record.value["result"]["messages"].items())
    if (each["msg"]) out.push_back(each["msg"]);
  return out;
}

std::string conversation_of(const JsonValue& message) {
  const auto id = message["conversation_id"].text();
  return std::string(id.empty() ? message["channel"]["name"].text() : id);
}

std::string key_of(const JsonValue& message, const std::string& id) {
  return conversation_of(message) + ":" + id;
}
/// Only the author can edit a message.
std::string revised(const JsonValue& message, const std::string& id) {
  return key_of(message, id) + ":" + std::string(message["sender"]["username"].text());
}

std::int64_t time_of(const JsonValue& message) {
  const auto exact = message["sent_at_ms"].whole();
  return exact > 0 ? exact : message["sent_at"].whole() * 1000;
}

class KeybaseReader {
 public:
  explicit KeybaseReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    for (const auto& message : messages_of(record)) {
      const auto content = message["content"];
      const auto type = content["type"].text();
      const auto account = message["sender"]["username"].text();
      if (!message["bot_info"]) crowds_[conversation_of(message)].add(account, account);
      if (type == "edit") {
        revisions_.edited(revised(message, content["edit"]["messageID"].shown()),
                          key_of(message, message["id"].shown()), time_of(message));
      } else if (type == "delete") {
        for (const auto& each : content["delete"]["messageIDs"].items())
          revisions_.deleted(key_of(message, each.shown()));
      }
    }
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    const auto messages = messages_of(record);
    bool well = !messages.empty() || record.value["result"]["messages"].is_array() ||
                record.value["type"].text() == "chat_conv";
    for (const auto& message : messages) {
      const auto taken = one(message, record);
      if (taken == Taken::Enough) return taken;
      well = well && taken == Taken::Well;
    }
    return well ? Taken::Well : Taken::Broken;
  }

 private:
  Taken skip(Skip why) {
    sink_.skipped(why);
    return Taken::Well;
  }

  Taken one(const JsonValue& message, const JsonRecord& record) {
    const auto content = message["content"];
    const auto type = content["type"].text();
    if (!content.is_object() || type.empty()) return Taken::Broken;
    const bool edit = type == "edit";
    const auto id = edit ? content["edit"]["messageID"].shown() : message["id"].shown();
    if (revisions_.is_deleted(key_of(message, id))) return edit ? Taken::Well : skip(Skip::Deleted);
    if (type == "none" || type == "deleted") return skip(Skip::Deleted);
    if (type == "delete") return Taken::Well;  // what it deletes is counted
    if (type != "text" && type != "edit" && type != "attachment") return skip(Skip::System);
    if (message["bot_info"]) return skip(Skip::Bot);
    const auto body =
        type == "attachment" ? content["attachment"]["object"]["title"] : content[type]["body"];
    if (type != "attachment" && !body.is_text()) return Taken::Broken;
    const auto original = revised(message, id);
    if (!edit && revisions_.is_edited(original)) {
      revisions_.said(original, time_of(message));
      return Taken::Well;  // its last version stands elsewhere
    }
    if (edit && !revisions_.is_last(original, key_of(message, message["id"].shown())))
      return Taken::Well;
    ChatMessage out;
    out.id = id;
    out.thread = content["text"]["replyTo"].shown();
    out.edited = edit;
    if (const auto time =
            edit ? revisions_.time_said(original, time_of(message)) : time_of(message);
        time > 0) {
      out.time = time;
      out.clock = ClockKind::Utc;
    }
    const auto account = message["sender"]["username"].text();
    out.author = {std::string(account), std::string(account)};
    out.channel = channel(message);
    std::set<std::string, std::less<>> mentioned;
    for (const auto& each : content[type]["userMentions"].items())
      mentioned.emplace(each["text"].text());
    const auto& crowd = crowds_[conversation_of(message)];
    auto shown =
        shown_text(body.text(), Markup::Plain, {}, [&](std::string_view text, std::size_t at) {
          return mention_of_account(text, at, [&](std::string_view name) {
            return mentioned.contains(name) || crowd.has(name) ? std::string(name) : std::string();
          });
        });
    set_words(out, std::move(shown));
    return give(record, std::move(out), sink_);
  }

  std::shared_ptr<const ChatChannel> channel(const JsonValue& message) {
    auto& known = channels_[conversation_of(message)];
    if (known) return known;
    const auto given = message["channel"];
    auto made = std::make_shared<ChatChannel>();
    made->id = conversation_of(message);
    made->name = given["name"].text().empty() ? made->id : given["name"].text();
    auto crowd = crowds_[made->id];
    if (given["members_type"].text() == "team") {
      if (const auto topic = given["topic_name"].text(); !topic.empty())
        (made->name += "#") += topic;
      made->kind = ChannelKind::Private;
      made->humans = crowd.size();
    } else {
      crowd = {};
      for (std::string_view names = given["name"].text(); !names.empty();) {
        const auto end = std::min(names.find_first_of(",#"), names.size());
        crowd.add(names.substr(0, end), names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
      }
      made->humans = crowd.size();
      made->kind = direct_kind(crowd.size());
    }
    if (given["public"].yes()) made->kind = ChannelKind::Public;
    made->members = crowd.members();
    return known = made;
  }

  const ChatSink& sink_;
  Revisions revisions_;
  std::map<std::string, Crowd> crowds_;  // who wrote, by conversation
  std::map<std::string, std::shared_ptr<const ChatChannel>> channels_;
};

}  // namespace

bool is_keybase(const Container& container) {
  return shows(container, json_files(container),
               {"msg.channel.members_type", "result.messages[].msg.channel.members_type"},
               [](const auto& shape) { return !shape.empty(); });
}

void read_keybase(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {"", "msg", "result.messages[].msg"}, sink, "a message with its content",
                KeybaseReader(sink));
}

}  // namespace aside
