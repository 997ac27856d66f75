#include "chat/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "chat/charset.h"
#include "chat/crowd.h"
#include "chat/csv_cutter.h"

namespace aside {
namespace {

constexpr std::size_t field_count = std::size(table_fields);
constexpr std::size_t none = static_cast<std::size_t>(-1);

constexpr std::size_t field_named(std::string_view name) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (table_fields[i] == name) return i;
  return none;
}

constexpr std::pair<std::string_view, ChannelKind> kinds[] = {
    {"public", ChannelKind::Public}, {"private", ChannelKind::Private}, {"group_dm", ChannelKind::GroupDm},
    {"dm", ChannelKind::Dm},         {"self", ChannelKind::Self},       {"livechat", ChannelKind::Livechat}};

bool yes(std::string_view text) { return !text.empty() && text != "0" && text != "false" && text != "False" && text != "no"; }

/// The column of each field, or what is wrong.
struct Header {
  std::array<std::size_t, field_count> columns{};
  std::size_t width = 0;
  std::string trouble;
};

std::string listed(const CsvRow& row) {
  std::string out;
  for (const auto& name : row) out += (out.empty() ? "" : ", ") + name;
  return out.size() > 400 ? out.substr(0, 400) + "…" : out;
}

Header header_of(const CsvRow& row, const TableFormat& format) {
  Header out;
  out.columns.fill(none);
  out.width = row.size();
  const auto column = [&](const std::string& name) {
    const auto found = std::find(row.begin(), row.end(), name);
    return found == row.end() ? none : static_cast<std::size_t>(found - row.begin());
  };
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto mapped = format.columns.find(std::string(table_fields[i]));
    out.columns[i] = column(mapped == format.columns.end() ? std::string(table_fields[i]) : mapped->second);
    if (mapped != format.columns.end() && out.columns[i] == none)
      out.trouble = "its header has no column \"" + mapped->second + "\" (it has " + listed(row) + "): nothing was read";
  }
  for (const auto& [field, name] : format.columns)
    if (field_named(field) == none) out.trouble = "there is no field \"" + field + "\" to map \"" + name + "\" to: nothing was read";
  if (out.columns[field_named("text")] == none && out.trouble.empty())
    out.trouble = "its header does not say which column holds the text (it has " + listed(row) + "): name it with --map text=COLUMN";
  return out;
}

/// A row by its fields.
class Row {
 public:
  Row(const Header& header, const CsvRow& row) : header_(header), row_(row) {}
  std::string operator[](std::string_view field) const {
    const auto column = header_.columns[field_named(field)];
    return column < row_.size() ? as_utf8(row_[column]) : std::string();
  }
  bool fits() const {
    return row_.size() >= header_.width &&
           std::all_of(row_.begin() + static_cast<std::ptrdiff_t>(header_.width), row_.end(), [](const std::string& field) { return field.empty(); });
  }

 private:
  const Header& header_;
  const CsvRow& row_;
};

enum class Sort { Message, System, Deleted, Bot };

Sort sort_of(const Row& row) {
  const auto kind = row["kind"];
  return kind == "system" ? Sort::System : kind == "deleted" ? Sort::Deleted : yes(row["bot"]) ? Sort::Bot : Sort::Message;
}

class TableReader {
 public:
  TableReader(const TableFormat& format, const ChatSink& sink) : format_(format), sink_(sink) {}

  void survey(const ExportFile& file, ByteStream& stream) {
    std::optional<Header> header;
    const ChatSink quiet{nullptr, [](Skip) {}, [](ChatWarning) {}};
    read_rows(file, stream, quiet, [&](const CsvRow& fields, std::uint64_t) {
      if (!header) {
        header = header_of(fields, format_);
        return header->trouble.empty();
      }
      const Row row(*header, fields);
      if (row.fits() && sort_of(row) == Sort::Message) crowds_[room_of(row, file).id].add(row["author_id"], row["author"]);
      return true;
    });
  }

  bool read(const ExportFile& file, ByteStream& stream) {
    std::optional<Header> header;
    bool time_told = false;
    return read_rows(file, stream, sink_, [&](const CsvRow& fields, std::uint64_t offset) {
      if (!header) {
        header = header_of(fields, format_);
        if (header->trouble.empty()) return true;
        broken({file.path, offset}, header->trouble);
        return false;
      }
      const Row row(*header, fields);
      if (!row.fits()) {
        broken({file.path, offset}, "a row has " + std::to_string(fields.size()) + " fields, its header " +
                                        std::to_string(header->width) + ": it was left out");
        return true;
      }
      switch (sort_of(row)) {
        case Sort::System: sink_.skipped(Skip::System); return true;
        case Sort::Deleted: sink_.skipped(Skip::Deleted); return true;
        case Sort::Bot: sink_.skipped(Skip::Bot); return true;
        case Sort::Message: break;
      }
      auto message = message_of(row, file);
      message.place = {file.path, offset};
      if (message.clock == ClockKind::None && !row["ts"].empty() && !std::exchange(time_told, true))
        sink_.warning({message.place, "a time was expected like 2026-01-31T10:05:00Z, or seconds since 1970: it is unknown here and where else it is written so"});
      return go_on_ = sink_.message(std::move(message));
    }) || go_on_;
  }

 private:
  void broken(RecordPlace place, std::string message) {
    sink_.skipped(Skip::Broken);
    sink_.warning({std::move(place), std::move(message)});
  }

  ChatChannel room_of(const Row& row, const ExportFile& file) const {
    auto out = format_.room(file);
    if (const auto name = row["channel"]; !name.empty()) {
      out.id = out.name = name;
      out.kind = ChannelKind::Unknown;
    }
    for (const auto& [word, kind] : kinds)
      if (row["channel_type"] == word) out.kind = kind;
    return out;
  }

  ChatMessage message_of(const Row& row, const ExportFile& file) {
    auto room = room_of(row, file);
    auto& channel = channels_[{room.id, room.kind}];
    if (!channel) {
      const auto& crowd = crowds_[room.id];
      room.humans = crowd.size();
      room.members = crowd.members();
      if (room.kind == ChannelKind::Dm && room.humans > 2) room.kind = ChannelKind::GroupDm;
      channel = std::make_shared<ChatChannel>(std::move(room));
    }
    ChatMessage out;
    out.id = row["id"];
    out.thread = row["thread"];
    out.edited = yes(row["edited"]);
    out.channel = channel;
    out.author = {row["author_id"], row["author"]};
    if (out.author.id.empty()) out.author.id = out.author.name;
    out.text = row["text"];
    out.markup = format_.markup;
    out.audience = from_name<Audience>(row["audience"]);
    if (const auto moment = table_moment(row["ts"])) {
      out.time = moment->time;
      out.clock = moment->clock;
    }
    return out;
  }

  const TableFormat& format_;
  const ChatSink& sink_;
  std::map<std::string, Crowd> crowds_;  // by channel
  std::map<std::pair<std::string, ChannelKind>, std::shared_ptr<const ChatChannel>> channels_;
  bool go_on_ = true;
};

}  // namespace

std::optional<Moment> table_moment(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (const auto moment = iso_moment(text)) return moment;
  std::int64_t whole = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (read.ec != std::errc() || text.empty()) return std::nullopt;
  auto rest = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  if (!rest.empty()) return std::nullopt;
  // Seconds reach the year 5138 with eleven digits; thousandths of them begin there.
  const auto size = std::abs(whole);
  if (size < 100'000'000'000) whole *= 1000;
  else if (size >= 100'000'000'000'000) whole /= 1000;
  if (std::abs(whole) > 100'000'000'000'000) return std::nullopt;
  return Moment{whole, ClockKind::Utc};
}

void read_tables(const Container& container, const TableFormat& format, const ChatSink& sink) {
  TableReader reader(format, sink);
  Diagnostics trouble;
  container.each(format.wanted, [&](const ExportFile& file, ByteStream& stream) {
    reader.survey(file, stream);
    return true;
  }, trouble);
  container.each(format.wanted, [&](const ExportFile& file, ByteStream& stream) { return reader.read(file, stream); }, trouble);
}

}  // namespace aside
