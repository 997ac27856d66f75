#include "text/piece.h"

#include <algorithm>
#include <utility>

namespace aside {
namespace {

std::optional<TokenKind> token_of(SegmentKind kind) {
  switch (kind) {
    case SegmentKind::Text: return std::nullopt;
    case SegmentKind::Quote: return TokenKind::Quote;
    case SegmentKind::Code: return TokenKind::Code;
    case SegmentKind::Url: return TokenKind::Url;
    case SegmentKind::Mention: return TokenKind::Mention;
    case SegmentKind::Emoji: return TokenKind::Emoji;
  }
  return std::nullopt;
}

}  // namespace

void Cutter::words_until(std::size_t end) {
  if (end <= done_) return;
  pieces_.push_back({std::nullopt, {done_, end}, {}, {}, {}});
  done_ = end;
}

void Cutter::token(TokenKind kind, Span span, std::string id, std::string word) {
  words_until(span.begin);
  if (span.empty()) return;
  pieces_.push_back({kind, span, std::move(id), std::move(word), {}});
  done_ = span.end;
}

void Cutter::stands_for(Span span, std::string text) {
  words_until(span.begin);
  pieces_.push_back({std::nullopt, span, {}, {}, std::move(text)});
  done_ = span.end;
}

void Cutter::drop(Span span) {
  words_until(span.begin);
  done_ = std::max(done_, span.end);
}

Pieces Cutter::finish() && {
  words_until(text_.size());
  return std::move(pieces_);
}

Pieces pieces_of(std::string_view draft, const std::vector<Segment>& segments) {
  auto sorted = segments;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Segment& a, const Segment& b) {
    return a.span.begin < b.span.begin;
  });
  Cutter cut(draft);
  std::size_t done = 0;
  for (auto& segment : sorted) {
    const Span span{std::max(segment.span.begin, done), std::min(segment.span.end, draft.size())};
    const auto kind = token_of(segment.kind);
    if (span.begin >= span.end || !kind) continue;
    cut.token(*kind, span, std::move(segment.id));
    done = span.end;
  }
  return std::move(cut).finish();
}

}  // namespace aside
