#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "terms/draft.h"
#include "text/text.h"

namespace aside {

/// A stretch of the draft as its markup cuts it: words still to be read, or one token that
/// nobody looks into.
struct Piece {
  std::optional<TokenKind> token;  // nothing: words
  Span span;
  std::string id;                  // of a mention, where known
  std::string word;                // of a token: its folded word
  std::string text;                // of words: what the span stands for, "&" for "&amp;"
};

/// In order, not overlapping, none of them empty. What no piece covers are marks: they
/// are no words, and do not part what stands on both sides.
using Pieces = std::vector<Piece>;

/// The segments of a caller as pieces: put in order, clipped to the draft; of two that
/// overlap the later one loses what they share. What no segment covers is words.
Pieces pieces_of(std::string_view draft, const std::vector<Segment>& segments);

/// Builds pieces from left to right. What is passed over becomes words.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  /// One token that covers `span`, which begins at or after the end of the last one.
  void token(TokenKind kind, Span span, std::string id = {}, std::string word = {});
  /// Words that stand for others: "&" for "&amp;".
  void stands_for(Span span, std::string text);
  /// Marks: no words, no token.
  void drop(Span span);
  Pieces finish() &&;

 private:
  void words_until(std::size_t end);

  std::string_view text_;
  std::size_t done_ = 0;
  Pieces pieces_;
};

}  // namespace aside
