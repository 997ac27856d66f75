// signal-export's data.json: a line a message, a folder a chat. Its owner is "Me"; whether a
// chat is a group is told by how many wrote in it.
#include <map>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"

namespace aside {
namespace {

class SignalReader {
 public:
  explicit SignalReader(const ChatSink& sink) : sink_(sink) {}

  Taken look(const JsonRecord& record) {
    const auto sender = record.value["sender"].text();
    if (!sender.empty()) crowds_[record.file.path].add(sender, sender);
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    const auto body = value["body"];
    const auto sender = value["sender"];
    if (!value.is_object() || (body && !body.is_text()) || (!body && !sender.is_text()))
      return Taken::Broken;
    const bool call = value["call"].yes() || value["missed"].yes();
    const bool no_one = sender.text().empty() || sender.text() == "No-Sender";
    if (value["deleted"].yes() || call || no_one) {
      sink_.skipped(value["deleted"].yes() ? Skip::Deleted : Skip::System);
      return Taken::Well;
    }
    ChatMessage out;
    if (const auto moment = iso_moment(value["date"].text())) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.author = {std::string(sender.text()), std::string(sender.text())};
    out.channel = channel(record.file.path);
    out.text = body.text();
    return give(record, std::move(out), sink_);
  }

 private:
  std::shared_ptr<const ChatChannel> channel(const std::string& path) {
    if (channel_ && channel_path_ == path) return channel_;
    auto made = std::make_shared<ChatChannel>();
    const auto folder = folder_name(path);
    made->id = made->name = folder.empty() ? std::string_view(path) : folder;
    made->humans = crowds_[path].size();
    made->members = crowds_[path].members();
    channel_path_ = path;
    return channel_ = made;
  }

  const ChatSink& sink_;
  std::map<std::string, Crowd> crowds_;  // by file
  std::string channel_path_;
  std::shared_ptr<const ChatChannel> channel_;
};

}  // namespace

bool is_signal(const Container& container) {
  return shows(container, json_files(container), {"date", "sender", "body", "quote", "reactions"},
               [](const auto& shape) { return shape.size() == 5; });
}

void read_signal(const Container& container, const ReadOptions&, const ChatSink& sink) {
  look_and_take(container, {""}, sink, "a message with its sender and body", SignalReader(sink));
}

}  // namespace aside
