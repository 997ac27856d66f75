// DiscordChatExporter's tables have no members, no kinds and no edits; the file's name has
// the guild, the category, the channel and its id.
#include <algorithm>

#include "chat/reader.h"
#include "chat/table.h"

namespace aside {
namespace {

constexpr std::string_view header = "AuthorID,Author,Date,Content,";

bool is_table(const ExportFile& file) { return file.path.ends_with(".csv"); }

/// "Guild - Category - channel [123] [part 2].csv". All parts are one channel.
ChatChannel room_of(const ExportFile& file) {
  auto name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
  name = name.substr(0, name.rfind('.'));
  ChatChannel out;
  const auto cut = [&](std::string_view opening) {
    const auto at = name.rfind(opening);
    const bool there = at != std::string_view::npos && name.ends_with(']');
    const auto inside = there ? name.substr(at + opening.size(), name.size() - at - opening.size() - 1) : std::string_view();
    if (there) name = name.substr(0, at);
    return inside;
  };
  cut(" [part ");
  out.id = cut(" [");
  if (out.id.empty()) out.id = name;
  out.kind = name.starts_with("Direct Messages - ") ? ChannelKind::Dm : ChannelKind::Public;
  if (const auto parting = name.rfind(" - "); parting != std::string_view::npos) name = name.substr(parting + 3);
  out.name = name;
  return out;
}

}  // namespace

bool is_discord_csv(const Container& container) {
  const auto& files = container.files();
  if (files.empty() || !std::all_of(files.begin(), files.end(), is_table)) return false;
  const auto head = first_bytes(container, is_table);
  return std::string_view(head).substr(head.starts_with("\xEF\xBB\xBF") ? 3 : 0).starts_with(header);
}

void read_discord_csv(const Container& container, const ReadOptions&, const ChatSink& sink) {
  const bool alone = container.files().size() == 1;
  TableFormat format;
  format.columns = {{"author_id", "AuthorID"}, {"author", "Author"}, {"ts", "Date"}, {"text", "Content"}};
  format.markup = Markup::Discord;
  format.wanted = [alone](const ExportFile& file) { return alone || is_table(file); };
  format.room = room_of;
  read_tables(container, format, sink);
}

}  // namespace aside
