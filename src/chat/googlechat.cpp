// Google Chat in a Takeout: a folder a room, with its members in group_info.json. Dates are
// English prose in two orders; formats are spans, counted in UTF-16.
#include <algorithm>
#include <map>
#include <set>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/segment_text.h"

namespace aside {
namespace {

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.size() - file_name(path).size()));
}

/// "Tuesday, March 16, 2021 at 10:41:03 PM UTC", "Wednesday, 17 March 2021 at 08:41:03 UTC":
/// numbers and the month, in their order, whatever stands between.
std::optional<std::int64_t> prose_moment(std::string_view text) {
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  int month = 0;
  bool afternoon = false, morning = false;
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (end > at) {
      if (end - at > 4) return std::nullopt;
      numbers.push_back(std::stoi(std::string(text.substr(at, end - at))));
      at = end;
      continue;
    }
    const auto word = text.substr(at, 3);
    for (int m = 0; m < 12 && month == 0; ++m)
      if (word == months[m]) month = m + 1;
    morning = morning || word.starts_with("AM");
    afternoon = afternoon || word.starts_with("PM");
    // Past the word, so that "Mar" is not seen within another.
    while (at < text.size() && text[at] != ' ' && static_cast<unsigned char>(text[at]) < 0x80 &&
           (text[at] < '0' || text[at] > '9'))
      ++at;
    while (at < text.size() && (text[at] == ' ' || static_cast<unsigned char>(text[at]) >= 0x80))
      ++at;
  }
  if (numbers.size() != 5) return std::nullopt;
  auto hour = numbers[2];
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour == 12) hour = 0;
  return moment_of(numbers[1], month, numbers[0], hour, numbers[3], numbers[4]);
}

/// The byte at which UTF-16 unit `unit` of the text stands.
class Utf16 {
 public:
  explicit Utf16(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if ((c & 0xC0) == 0x80) continue;
      begins_.push_back(i);
      if (c >= 0xF0) begins_.push_back(i);
    }
    begins_.push_back(text.size());
  }
  std::size_t byte(std::int64_t unit) const {
    if (unit < 0) return 0;
    return begins_[std::min(static_cast<std::size_t>(unit), begins_.size() - 1)];
  }

 private:
  std::vector<std::size_t> begins_;
};

std::optional<SegmentKind> kind_of(const JsonValue& annotation) {
  const auto format = annotation["format_metadata"]["format_type"].text();
  if (format == "MONOSPACE" || format == "MONOSPACE_BLOCK" || format == "HIDDEN")
    return SegmentKind::Code;
  if (format == "QUOTE_BLOCK") return SegmentKind::Quote;
  if (annotation["url_metadata"]) return SegmentKind::Url;
  if (annotation["user_mention"] || annotation["user_mention_metadata"])
    return SegmentKind::Mention;
  return std::nullopt;
}

std::vector<Segment> segments_of(const JsonValue& annotations, std::string_view text) {
  std::vector<Segment> out;
  const auto items = annotations.items();
  if (items.empty()) return out;
  const Utf16 units(text);
  for (const auto& each : items) {
    const auto kind = kind_of(each);
    const auto begin = each["start_index"].whole(), length = each["length"].whole();
    if (!kind || length <= 0 || length > (std::int64_t{1} << 32)) continue;
    const Span span{units.byte(begin), units.byte(begin + length)};
    auto user = each["user_mention"]["user"];
    if (!user) user = each["user_mention_metadata"]["user"];
    const auto email = user["email"].text();
    if (span.begin < span.end)
      out.push_back({*kind, span, std::string(email.empty() ? user["name"].text() : email)});
  }
  return out;
}

bool is_change_of_room(const JsonValue& annotations) {
  for (const auto& each : annotations.items())
    if (each["membership_changed_metadata"] || each["group_retention_settings_updated"] ||
        each["room_updated"] || each["call_metadata"])
      return true;
  return false;
}

class GoogleReader {
 public:
  GoogleReader(const ReadOptions& options, const ChatSink& sink) : options_(options), sink_(sink) {}

  Taken room(const JsonRecord& record) {
    if (!record.value.is_object()) return Taken::Broken;
    auto made = std::make_shared<ChatChannel>();
    const auto folder = folder_name(record.file.path);
    made->id = folder.empty() ? std::string_view("chat") : folder;
    made->name = record.value["name"].text().empty() ? made->id : record.value["name"].text();
    Crowd crowd;
    std::set<std::string> domains;
    for (const auto& member : record.value["members"].items()) {
      if (member["user_type"].text() == "Bot") continue;
      const auto email = member["email"].text();
      crowd.add(email, member["name"].text());
      if (const auto at = email.rfind('@'); at != std::string_view::npos)
        domains.emplace(email.substr(at + 1));
    }
    made->members = crowd.members();
    made->humans = crowd.size();
    const auto& own = options_.own_domains;
    made->external =
        own.empty() ? domains.size() > 1
                    : std::any_of(domains.begin(), domains.end(), [&](const std::string& domain) {
                        return std::find(own.begin(), own.end(), domain) == own.end();
                      });
    const bool direct = folder.starts_with("DM");
    made->kind = direct ? direct_kind(made->humans) : ChannelKind::Private;
    rooms_[folder_of(record.file.path)] = made;
    return Taken::Well;
  }

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    const auto text = value["text"];
    const bool a_message =
        value["creator"].is_object() || value["message_id"].is_text() || text.is_text();
    if (!a_message || (text && !text.is_text())) return Taken::Broken;
    const auto creator = value["creator"];
    const auto left_out = value["message_state"].text() == "DELETED" ||
                                  value["deletion_metadata"] || value["deleted_date"]
                              ? std::optional(Skip::Deleted)
                          : creator["user_type"].text() == "Bot" ? std::optional(Skip::Bot)
                          : !creator || (!text && is_change_of_room(value["annotations"]))
                              ? std::optional(Skip::System)
                              : std::nullopt;
    if (left_out) {
      sink_.skipped(*left_out);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["message_id"].text();
    out.thread = value["topic_id"].text();
    const auto date = value["created_date"].text();
    if (const auto time = prose_moment(date)) {
      out.time = *time;
      out.clock = date.ends_with("UTC") ? ClockKind::Utc : ClockKind::Local;
    }
    out.edited = static_cast<bool>(value["updated_date"]);
    const auto email = creator["email"].text();
    out.author = {std::string(email.empty() ? creator["name"].text() : email),
                  std::string(creator["name"].text())};
    out.channel = room_of(record.file.path);
    out.text = text.text();
    out.segments = segments_of(value["annotations"], out.text);
    return give(record, std::move(out), sink_);
  }

 private:
  std::shared_ptr<const ChatChannel> room_of(std::string_view path) {
    auto& room = rooms_[folder_of(path)];
    if (room) return room;
    auto made = std::make_shared<ChatChannel>();
    const auto folder = folder_name(path);
    made->id = made->name = folder.empty() ? path : folder;
    if (folder.starts_with("Space")) made->kind = ChannelKind::Private;
    return room = made;
  }

  const ReadOptions& options_;
  const ChatSink& sink_;
  std::map<std::string, std::shared_ptr<const ChatChannel>> rooms_;  // by folder
};

bool is_room(const ExportFile& file) { return file_name(file.path) == "group_info.json"; }

}  // namespace

bool is_googlechat(const Container& container) {
  const auto& files = container.files();
  return std::any_of(files.begin(), files.end(), [&](const ExportFile& file) {
    if (!is_room(file)) return false;
    const auto messages = folder_of(file.path) + "messages.json";
    return std::any_of(files.begin(), files.end(),
                       [&](const ExportFile& other) { return other.path == messages; });
  });
}

void read_googlechat(const Container& container, const ReadOptions& options, const ChatSink& sink) {
  GoogleReader reader(options, sink);
  read_records(container, is_room, {""}, &sink, "a room with its members",
               [&](const JsonRecord& record) { return reader.room(record); });
  const bool alone = container.files().size() == 1;
  const auto wanted = [alone](const ExportFile& file) {
    return alone || file_name(file.path) == "messages.json";
  };
  read_records(container, wanted, {"messages[]"}, &sink, "a message with its creator and text",
               [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
