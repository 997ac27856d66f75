#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"
#include "terms/draft.h"

namespace aside {

/// The name that a reader of the chat sees for a user or a channel of that id.
using NameOf = std::function<std::string(std::string_view id)>;

/// A text put together from pieces whose kind is known. Text pieces need no segment: what
/// lies between segments is text.
struct SegmentText {
  std::string text;
  std::vector<Segment> segments;

  void add(std::string_view piece) { text += piece; }
  void add(SegmentKind kind, std::string_view piece, std::string id = {});
  /// The other's text and segments behind its own.
  void append(const SegmentText& other);
  /// A line end, unless the text is empty or has one there.
  void end_line();
  /// All of `inner` as one segment of that kind: a quotation with mentions in it.
  void add(SegmentKind kind, const SegmentText& inner) { add(kind, inner.text); }
};

/// Makes them the message's text and segments.
void set_words(ChatMessage& message, SegmentText words);

}  // namespace aside
