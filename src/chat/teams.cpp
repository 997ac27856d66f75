// Microsoft Teams as Graph gives it, whatever the case of its keys: lists of users, teams and
// channels, a file of messages a team or a user. A chat stands with each who was in it: what an
// earlier file covers is not read again. All but ranges is forgotten, so memory stays small.
#include <algorithm>
#include <map>
#include <set>

#include "chat/clock.h"
#include "chat/crowd.h"
#include "chat/html_text.h"
#include "chat/json_records.h"
#include "chat/reader.h"

namespace aside {
namespace {

bool is_list(const ExportFile& file) {
  const auto name = file_name(file.path);
  return name.ends_with(".json") &&
         (name.starts_with("usersList") || name.starts_with("teamsList") ||
          name.starts_with("channels_") || name.starts_with("teamMembers_"));
}
bool is_messages(const ExportFile& file) {
  const auto name = file_name(file.path);
  return name.starts_with("messages") && name.ends_with(".json");
}

constexpr std::int64_t from_2000 = 946'684'800'000, to_2250 = 8'835'955'200'000;

/// Of messages that one file has of a chat.
struct Range {
  std::size_t file = 0;
  std::int64_t first = 0, last = 0;
};

struct Room {
  std::string name;
  Crowd crowd;
  std::set<std::string> tenants;
  std::vector<Range> ranges;
  bool secret = false;
  std::shared_ptr<const ChatChannel> made;
};

JsonValue sender_of(const JsonValue& value) { return value.any_case("From").any_case("User"); }

class TeamsReader {
 public:
  explicit TeamsReader(const ChatSink& sink) : sink_(sink) {}

  Taken list(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value.is_object()) return Taken::Broken;
    const auto file = file_name(record.file.path);
    const auto shown = std::string(value.any_case("DisplayName").text());
    auto id = value.any_case("Id").shown();
    if (file.starts_with("channels_")) {
      rooms_[id].name = shown;
      rooms_[id].secret = value.any_case("MembershipType").text() == "private";
    } else if (file.starts_with("teamMembers_")) {
      const auto user = value.any_case("UserId").shown();
      const auto name = shown.empty() ? value.any_case("Name").text() : std::string_view(shown);
      const auto team = std::string(file.substr(12, file.size() - 12 - 5));
      teams_[team].add(user, name.empty() ? names_[user] : name);
    } else if (!id.empty()) {
      names_[id] = shown;
    }
    return Taken::Well;
  }

  Taken look(const JsonRecord& record) {
    enter(record);
    const auto& value = record.value;
    if (!value.any_case("Id")) return Taken::Well;
    auto& room = rooms_[room_of(value)];
    const auto user = sender_of(value);
    room.crowd.add(user.any_case("Id").text(), user.any_case("DisplayName").text());
    if (const auto tenant = user.any_case("TenantId").text();
        !tenant.empty() && room.tenants.size() < 2)
      room.tenants.emplace(tenant);
    if (user.any_case("UserIdentityType").text() == "anonymousGuest" ||
        user.any_case("UserIdentityType").text() == "emailUser")
      room.tenants = {"ours", "theirs"};
    const auto order = order_of(value);
    if (order == 0) return Taken::Well;
    if (room.ranges.empty() || room.ranges.back().file != file_)
      room.ranges.push_back({file_, order, order});
    auto& range = room.ranges.back();
    range.first = std::min(range.first, order);
    range.last = std::max(range.last, order);
    return Taken::Well;
  }

  void again() { file_ = 0, path_.clear(); }

  Taken take(const JsonRecord& record) {
    enter(record);
    const auto& value = record.value;
    const auto body = value.any_case("Body").any_case("Content");
    if (!value.any_case("Id") || (body && !body.is_text())) return Taken::Broken;
    const auto key = room_of(value);
    auto& room = rooms_[key];
    const auto order = order_of(value);
    for (const auto& range : room.ranges)
      if (range.file < file_ && range.first <= order && order <= range.last) return Taken::Well;
    const auto type = value.any_case("MessageType").text();
    const bool deleted = static_cast<bool>(value.any_case("DeletedDateTime"));
    const bool bot = value.any_case("From").any_case("Application") && !sender_of(value);
    const bool system = (!type.empty() && type != "message") || value.any_case("EventDetail") ||
                        (!bot && !sender_of(value));
    if (deleted || bot || system) {
      sink_.skipped(deleted ? Skip::Deleted : bot ? Skip::Bot : Skip::System);
      return Taken::Well;
    }
    if (!body) return Taken::Broken;
    ChatMessage out;
    out.id = value.any_case("Id").shown();
    out.thread = value.any_case("ReplyToId").shown();
    if (const auto moment = iso_moment(value.any_case("CreatedDateTime").text())) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.edited = static_cast<bool>(value.any_case("LastEditedDateTime"));
    out.author = {sender_of(value).any_case("Id").shown(),
                  std::string(sender_of(value).any_case("DisplayName").text())};
    out.channel = channel(key, value);
    if (value.any_case("Body").any_case("ContentType").text() == "text") {
      out.text = body.text();
    } else {
      auto shown = html_text(body.text(), mentions(value));
      set_words(out, std::move(shown));
    }
    return give(record, std::move(out), sink_);
  }

 private:
  void enter(const JsonRecord& record) {
    if (path_ == record.file.path) return;
    path_ = record.file.path;
    ++file_;
  }

  std::string room_of(const JsonValue& value) const {
    if (auto id = value.any_case("ChannelIdentity").any_case("ChannelId").shown(); !id.empty())
      return id;
    if (auto id = value.any_case("ChatId").shown(); !id.empty()) return id;
    return path_;
  }

  /// Ids are the milliseconds of the message; 0 for one that cannot be.
  static std::int64_t order_of(const JsonValue& value) {
    const auto id = value.any_case("Id").whole();
    if (id > from_2000 && id < to_2250) return id;
    const auto moment = iso_moment(value.any_case("CreatedDateTime").text());
    return moment ? moment->time : 0;
  }

  static HtmlMention mentions(const JsonValue& value) {
    std::map<std::string, std::string> ids;
    for (const auto& each : value.any_case("Mentions").items()) {
      const auto whom = each.any_case("Mentioned");
      const auto user = whom.any_case("User").any_case("Id").text();
      ids[each.any_case("Id").shown()] =
          user.empty() && whom.any_case("Conversation") ? "!channel" : std::string(user);
    }
    return [ids = std::move(ids)](std::string_view tag,
                                  const HtmlAttribute& attribute) -> std::optional<std::string> {
      if (tag != "at") return std::nullopt;
      const auto found = ids.find(attribute("id"));
      return found == ids.end() ? std::string() : found->second;
    };
  }

  std::shared_ptr<const ChatChannel> channel(const std::string& key, const JsonValue& value) {
    auto& room = rooms_[key];
    if (room.made) return room.made;
    auto made = std::make_shared<ChatChannel>();
    made->id = key;
    made->name = room.name.empty() ? key : room.name;
    auto crowd = room.crowd;
    made->external = room.tenants.size() > 1;
    const auto team = teams_.find(value.any_case("ChannelIdentity").any_case("TeamId").shown());
    if (value.any_case("ChannelIdentity").is_object() ||
        key.find("@thread.tacv2") != std::string::npos) {
      if (team != teams_.end())
        for (const auto& member : team->second.members()) crowd.add(member.id, member.name);
      made->kind = room.secret ? ChannelKind::Private : ChannelKind::Public;
      made->humans = crowd.size();
    } else if (key.find("@unq.gbl.spaces") != std::string::npos) {
      made->kind = ChannelKind::Dm;
      made->humans = 2;
    } else if (key.starts_with("48:notes")) {
      made->kind = ChannelKind::Self;
    } else {
      made->kind = ChannelKind::GroupDm;  // who only reads is not seen
    }
    made->members = crowd.members();
    return room.made = made;
  }

  const ChatSink& sink_;
  std::map<std::string, std::string> names_;  // of users, by id
  std::map<std::string, Crowd> teams_;
  std::map<std::string, Room> rooms_;
  std::string path_;
  std::size_t file_ = 0;
};

}  // namespace

bool is_teams(const Container& container) {
  const bool alone = container.files().size() == 1;
  return shows(
      container, [alone](const ExportFile& file) { return alone || is_messages(file); },
      {"[].Body.ContentType", "[].body.contentType", "value[].Body.ContentType",
       "value[].body.contentType"},
      [](const auto& shape) { return !shape.empty(); });
}

void read_teams(const Container& container, const ReadOptions&, const ChatSink& sink) {
  TeamsReader reader(sink);
  const std::vector<std::string> arrays{"[]", "value[]"};
  const bool alone = container.files().size() == 1;
  const auto wanted = [alone](const ExportFile& file) { return alone || is_messages(file); };
  // The users first: their names are wanted for the members of teams.
  for (const bool users : {true, false})
    read_records(
        container,
        [&](const ExportFile& file) {
          return is_list(file) && file_name(file.path).starts_with("usersList") == users;
        },
        arrays, &sink, "a user, a team or a channel",
        [&](const JsonRecord& record) { return reader.list(record); });
  read_records(container, wanted, arrays, nullptr, "",
               [&](const JsonRecord& record) { return reader.look(record); });
  reader.again();
  read_records(container, wanted, arrays, &sink, "a message with its Id and Body",
               [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
