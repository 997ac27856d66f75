#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "terms/draft.h"

namespace aside {

/// What kind of room a message was said in; decides its audience (see `audience_of`).
enum class ChannelKind { Public, Private, GroupDm, Dm, Self, Livechat, Unknown };

/// A room of an export. Shared by its messages, so that each stays small.
struct ChatChannel {
  std::string id;
  std::string name;
  ChannelKind kind = ChannelKind::Unknown;
  std::vector<Member> members;  // those who can be meant; may be empty
  std::size_t humans = 0;       // people in it, the author too; 0 where the export does not say
  bool external = false;        // a guest, a customer or the public reads it
};

/// What the time of a message means: the export's own zone is often not told.
enum class ClockKind { None, Utc, Local };

/// Where a message stands in the export as it came.
struct RecordPlace {
  std::string file;          // within the container, with '/'
  std::uint64_t offset = 0;  // bytes of that file at which its record begins
  friend auto operator<=>(const RecordPlace&, const RecordPlace&) = default;
};

/// One message of an export, as its author typed it.
struct ChatMessage {
  std::string id;          // unique in its channel; empty where the format has none
  std::string thread;
  std::int64_t time = 0;   // milliseconds since 1970-01-01, in `clock`
  ClockKind clock = ClockKind::None;
  bool edited = false;
  std::shared_ptr<const ChatChannel> channel;  // never null
  Author author;
  std::string text;        // any bytes
  Markup markup = Markup::Plain;
  std::vector<Segment> segments;  // of `text`, where the format knows them
  std::optional<Audience> audience;  // where the export says it itself
  RecordPlace place;
};

/// What an export holds beside messages of people: left out, and counted.
enum class Skip { System, Bot, Deleted, Broken };

/// A record that could not be read, or a file that ends too early.
struct ChatWarning {
  RecordPlace place;
  std::string message;  // what is wrong and what was done about it
};

}  // namespace aside
