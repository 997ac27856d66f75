// Discord's own data package holds what its owner wrote, a folder a channel. Folders have
// names in the owner's language: a channel is found by its channel.json.
#include <algorithm>
#include <map>
#include <utility>

#include "chat/clock.h"
#include "chat/csv_cutter.h"
#include "chat/json_records.h"
#include "chat/reader.h"
#include "chat/shown_text.h"

namespace aside {
namespace {

bool is_named(const ExportFile& file, std::string_view name) {
  return file_name(file.path) == name;
}

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.size() - file_name(path).size()));
}

/// As a word or as the API's number.
ChannelKind kind_of(std::string_view type, std::size_t recipients) {
  if (type == "DM" || type == "1") return ChannelKind::Dm;
  if (type == "GROUP_DM" || type == "3") return ChannelKind::GroupDm;
  if (type == "PRIVATE_THREAD" || type == "12") return ChannelKind::Private;
  if (type.empty()) return recipients == 2 ? ChannelKind::Dm : ChannelKind::Unknown;
  return ChannelKind::Public;
}

class PackageReader {
 public:
  explicit PackageReader(const ChatSink& sink) : sink_(sink) {}

  Taken channel(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value.is_object()) return Taken::Broken;
    auto made = std::make_shared<ChatChannel>();
    made->id = value["id"].shown();
    if (made->id.empty()) made->id = folder_of(record.file.path);
    const auto recipients = value["recipients"].items().size();
    made->name = value["name"].text().empty() ? made->id : value["name"].text();
    made->kind = kind_of(value["type"].shown(), recipients);
    made->humans = recipients;
    channels_[folder_of(record.file.path)] = made;
    names_[made->id] = made->name;
    return Taken::Well;
  }

  Taken owner(const JsonRecord& record) {
    if (!record.value.is_object()) return Taken::Broken;
    const auto shown = record.value["global_name"].text();
    owner_ = {record.value["id"].shown(),
              std::string(shown.empty() ? record.value["username"].text() : shown)};
    return Taken::Well;
  }

  Taken message(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value["Contents"].is_text()) return Taken::Broken;
    const auto go_on = said(value["ID"].shown(), value["Timestamp"].text(),
                            value["Contents"].text(), record.place());
    return go_on ? Taken::Well : Taken::Enough;
  }

  /// Until 2024 messages stood in tables: ID, Timestamp, Contents, Attachments.
  bool table(const ExportFile& file, ByteStream& stream) {
    bool header = true;
    return read_rows(file, stream, sink_, [&](const CsvRow& row, std::uint64_t offset) {
      if (std::exchange(header, false)) return true;
      if (row.size() >= 3) return said(row[0], row[1], row[2], {file.path, offset});
      sink_.skipped(Skip::Broken);
      sink_.warning({{file.path, offset},
                     "a row with ID, Timestamp and Contents was expected: it was left out"});
      return true;
    });
  }

 private:
  bool said(std::string id, std::string_view timestamp, std::string_view contents,
            RecordPlace place) {
    ChatMessage out;
    out.id = std::move(id);
    if (const auto moment = iso_moment(timestamp)) {
      out.time = moment->time;
      out.clock = ClockKind::Utc;  // written without a zone
    }
    out.author = owner_;
    out.channel = channel_of(place.file);
    auto text = shown_text(
        contents, Markup::Discord, [&](std::string_view other) { return shown(other); },
        [](std::string_view all, std::size_t at) {
          return mention_of_name(all, at, {{"everyone", "!everyone"}, {"here", "!here"}});
        });
    set_words(out, std::move(text));
    out.place = std::move(place);
    return sink_.message(std::move(out));
  }

  std::string shown(std::string_view id) const {
    if (id == owner_.id) return owner_.name;
    const auto channel = names_.find(id);
    return channel == names_.end() ? std::string(id) : channel->second;
  }

  std::shared_ptr<const ChatChannel> channel_of(std::string_view path) {
    auto& channel = channels_[folder_of(path)];
    if (!channel) {
      auto made = std::make_shared<ChatChannel>();
      made->id = made->name = folder_name(path);
      channel = made;
    }
    return channel;
  }

  const ChatSink& sink_;
  Author owner_;
  std::map<std::string, std::shared_ptr<const ChatChannel>> channels_;  // by folder
  std::map<std::string, std::string, std::less<>> names_;               // of channels, by id
};

}  // namespace

bool is_discord_package(const Container& container) {
  const auto& files = container.files();
  return std::any_of(files.begin(), files.end(), [&](const ExportFile& file) {
    if (!is_named(file, "channel.json")) return false;
    const auto folder = folder_of(file.path);
    return std::any_of(files.begin(), files.end(), [&](const ExportFile& other) {
      return other.path == folder + "messages.json" || other.path == folder + "messages.csv";
    });
  });
}

void read_discord_package(const Container& container, const ReadOptions&, const ChatSink& sink) {
  PackageReader reader(sink);
  const auto named = [](std::string_view name) {
    return [name](const ExportFile& file) { return is_named(file, name); };
  };
  read_records(container, named("user.json"), {""}, &sink, "the account",
               [&](const JsonRecord& record) { return reader.owner(record); });
  read_records(container, named("channel.json"), {""}, &sink, "a channel",
               [&](const JsonRecord& record) { return reader.channel(record); });
  if (!read_records(container, named("messages.json"), {"[]"}, &sink, "a message with its Contents",
                    [&](const JsonRecord& record) { return reader.message(record); }))
    return;
  Diagnostics told_by_the_stream;
  container.each(
      named("messages.csv"),
      [&](const ExportFile& file, ByteStream& stream) { return reader.table(file, stream); },
      told_by_the_stream);
}

}  // namespace aside
