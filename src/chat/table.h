#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "chat/clock.h"
#include "chat/container.h"
#include "chat/sink.h"

namespace aside {

/// What a format says about its tables.
struct TableFormat {
  std::map<std::string, std::string> columns;  // field → column; the others have the field's name
  Markup markup = Markup::Plain;
  std::function<bool(const ExportFile&)> wanted;
  std::function<ChatChannel(const ExportFile&)> room;  // of rows that name no channel
};

/// The fields that a column can be mapped to.
inline constexpr std::string_view table_fields[] = {"text",    "author",       "author_id", "ts",   "id",  "thread",
                                                    "channel", "channel_type", "audience",  "kind", "bot", "edited"};

/// Reads tables with a header, a message a row; only the text's column is needed. In a first pass
/// the people of each channel are gathered. A row of another width than its header is a broken
/// record. Where a column that was asked for is missing, nothing of that file is read.
void read_tables(const Container& container, const TableFormat& format, const ChatSink& sink);

/// ISO 8601, or seconds, milliseconds or microseconds since 1970.
std::optional<Moment> table_moment(std::string_view text);

}  // namespace aside
