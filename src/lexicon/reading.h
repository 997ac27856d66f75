#pragma once

#include <vector>

#include "lexicon/line.h"
#include "terms/draft.h"
#include "text/text.h"

namespace aside {

/// A draft, read: its tokens, and each sentence as a tagged line.
struct Reading {
  Text text;
  std::vector<Line> lines;  // lines[i] is text.sentences[i]

  /// The bytes of the draft that words [first, last) of a sentence cover.
  Span span(std::size_t sentence, std::size_t first, std::size_t last) const;
};

/// Total and linear, as `read` is.
Reading read_lines(const Draft& draft, const Lexicon& lexicon);

}  // namespace aside
