// The record of reference and of `aside check --jsonl`: only "text" is needed. Beside the
// keys of a draft it may have "ts", "thread", "kind", "edited" and a "type" of its channel; "src"
// says whence a line came, so that blocks of a file can be read on many machines.
#include <algorithm>
#include <map>

#include "chat/clock.h"
#include "chat/json_record.h"
#include "chat/line_cutter.h"
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

  bool line(const ExportFile& file, std::string_view text, std::uint64_t offset) {
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) return true;
    const auto value = parser_.parse(text);
    if (!value || !value->is_object() || !(*value)["text"].is_text()) {
      sink_.skipped(Skip::Broken);
      sink_.warning({{file.path, offset}, "this line is no object with a \"text\": it was left out"});
      return true;
    }
    if (parser_.mended()) sink_.warning({{file.path, offset}, "a message held broken JSON and was mended"});
    return take(file, *value, offset);
  }

 private:
  bool take(const ExportFile& file, const JsonValue& value, std::uint64_t offset) {
    const auto kind = value["kind"].text();
    if (kind == "system" || kind == "deleted") {
      sink_.skipped(kind == "system" ? Skip::System : Skip::Deleted);
      return true;
    }
    if (value["author"]["bot"].yes()) {
      sink_.skipped(Skip::Bot);
      return true;
    }
    ChatMessage out;
    out.id = value["id"].shown();
    out.thread = value["thread"].shown();
    if (const auto moment = iso_moment(value["ts"].text())) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    out.edited = static_cast<bool>(value["edited"]);
    out.channel = channel_of(value, file);
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
    out.place = {file.path, offset};
    if (const auto source = value["src"]; source["file"].is_text())
      out.place = {std::string(source["file"].text()), static_cast<std::uint64_t>(source["offset"].whole())};
    return sink_.message(std::move(out));
  }

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
  JsonParser parser_;
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
  Diagnostics trouble;
  // A file named with --from may be called anything when it stands alone.
  const bool alone = container.files().size() == 1;
  const auto wanted = [&](const ExportFile& file) { return alone || ends_as_lines(file.path); };
  container.each(wanted, [&](const ExportFile& file, ByteStream& stream) {
    bool go_on = true;
    const auto end = cut_lines(stream, [&](std::string_view line, std::uint64_t offset) {
      return go_on = reader.line(file, line, offset);
    });
    if (!end.message.empty()) {
      sink.skipped(Skip::Broken);
      sink.warning({{file.path, end.offset}, end.message});
    }
    return go_on;
  }, trouble);
}

}  // namespace aside
