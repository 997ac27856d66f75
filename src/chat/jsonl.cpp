// The record of reference and of `aside check --jsonl`: only "text" is needed. Beside the
// keys of a draft it may have "ts", "thread", "kind", "edited" and a "type" of its channel; "src"
// says whence a line came, so that blocks of a file can be read on many machines.
#include <algorithm>
#include <map>

#include "chat/clock.h"
#include "chat/json_records.h"
#include "chat/reader.h"

namespace aside {
namespace {

constexpr std::pair<std::string_view, ChannelKind> kinds[] = {
    {"public", ChannelKind::Public}, {"private", ChannelKind::Private}, {"group_dm", ChannelKind::GroupDm},
    {"dm", ChannelKind::Dm},         {"self", ChannelKind::Self},       {"livechat", ChannelKind::Livechat}};

ChannelKind kind_of(std::string_view type) {
  for (const auto& [word, kind] : kinds)
    if (word == type) return kind;
  return ChannelKind::Unknown;
}

bool ends_as_lines(std::string_view path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

class JsonlReader {
 public:
  explicit JsonlReader(const ChatSink& sink) : sink_(sink) {}

  Taken take(const JsonRecord& record) {
    const auto& value = record.value;
    if (!value["text"].is_text()) return Taken::Broken;
    const auto kind = value["kind"].text();
    if (kind == "system" || kind == "deleted") {
      sink_.skipped(kind == "system" ? Skip::System : Skip::Deleted);
      return Taken::Well;
    }
    if (value["author"]["bot"].yes()) {
      sink_.skipped(Skip::Bot);
      return Taken::Well;
    }
    ChatMessage out;
    out.id = value["id"].shown();
    out.thread = value["thread"].shown();
    if (const auto moment = iso_moment(value["ts"].text())) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.edited = static_cast<bool>(value["edited"]);
    out.channel = channel_of(value, record.file);
    out.author = {value["author"]["id"].shown(), std::string(value["author"]["name"].text())};
    out.text = value["text"].text();
    if (const auto markup = from_name<Markup>(value["markup"].text())) out.markup = *markup;
    if (const auto audience = from_name<Audience>(value["audience"].text())) out.audience = *audience;
    for (const auto& each : value["segments"].items()) {
      const auto of = from_name<SegmentKind>(each["kind"].text());
      const auto begin = each["start"].whole(-1), end = each["end"].whole(-1);
      const bool lies_within = begin >= 0 && end >= begin && static_cast<std::size_t>(end) <= out.text.size();
      if (of && lies_within)
        out.segments.push_back({*of, {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)}, each["id"].shown()});
    }
    out.place = record.place();
    if (const auto source = value["src"]; source["file"].is_text())
      out.place = {std::string(source["file"].text()), static_cast<std::uint64_t>(source["offset"].whole())};
    return sink_.message(std::move(out)) ? Taken::Well : Taken::Enough;
  }

 private:
  std::shared_ptr<const ChatChannel> channel_of(const JsonValue& value, const ExportFile& file) {
    const auto given = value["channel"];
    auto id = given.is_object() ? given["id"].shown() : given.shown();
    auto name = given.is_object() ? std::string(given["name"].text()) : id;
    if (id.empty()) id = name;
    if (id.empty()) id = name = file.path;
    const bool external = value["external"].yes() || given["external"].yes();
    auto& channel = channels_[{id, external}];
    if (!channel) {
      auto made = std::make_shared<ChatChannel>();
      made->id = id;
      made->name = name.empty() ? id : name;
      made->external = external;
      made->kind = kind_of(given["type"].text());
      made->humans = static_cast<std::size_t>(std::max<std::int64_t>(0, given["n_members"].whole()));
      for (const auto& member : value["members"].items()) {
        Member one{member["id"].shown(), std::string(member["name"].text()), {}, std::string(member["role"].text())};
        for (const auto& other : member["aka"].items()) one.aka.emplace_back(other.text());
        made->members.push_back(std::move(one));
      }
      channel = made;
    }
    return channel;
  }

  const ChatSink& sink_;
  std::map<std::pair<std::string, bool>, std::shared_ptr<const ChatChannel>> channels_;
};

}  // namespace

bool is_jsonl(const Container& container) {
  const auto& files = container.files();
  return !files.empty() && std::all_of(files.begin(), files.end(), [](const ExportFile& file) {
    return ends_as_lines(file.path);
  });
}

void read_jsonl(const Container& container, const ReadOptions&, const ChatSink& sink) {
  JsonlReader reader(sink);
  // A file named with --from may be called anything when it stands alone.
  const bool alone = container.files().size() == 1;
  const auto wanted = [alone](const ExportFile& file) { return alone || ends_as_lines(file.path); };
  read_records(container, wanted, {""}, &sink, "an object with a \"text\"",
               [&](const JsonRecord& record) { return reader.take(record); });
}

}  // namespace aside
