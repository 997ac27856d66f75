#include "chat/segment_text.h"

namespace aside {

void SegmentText::add(SegmentKind kind, std::string_view piece, std::string id) {
  if (piece.empty()) return;
  const auto begin = text.size();
  text += piece;
  segments.push_back({kind, {begin, text.size()}, std::move(id)});
}

void SegmentText::append(const SegmentText& other) {
  const auto moved = text.size();
  text += other.text;
  for (auto segment : other.segments) {
    segment.span.begin += moved;
    segment.span.end += moved;
    segments.push_back(std::move(segment));
  }
}

void SegmentText::end_line() {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

void set_words(ChatMessage& message, SegmentText words) {
  message.text = std::move(words.text);
  message.segments = std::move(words.segments);
}

}  // namespace aside
