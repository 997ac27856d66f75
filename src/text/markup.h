#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "terms/draft.h"
#include "text/piece.h"

namespace aside {

/// What a draft's markup sets apart from its words. Each is total and linear in the draft.
Pieces read_plain(const Draft& draft);
Pieces read_slack(const Draft& draft);
Pieces read_discord(const Draft& draft);
Pieces read_markdown(const Draft& draft);
Pieces read_email(const Draft& draft);
Pieces read_irc(const Draft& draft);

/// By `draft.markup`.
Pieces read_markup(const Draft& draft);

// What several of them share.

/// The first byte after the line that holds `at`, its newline included.
std::size_t next_line(std::string_view text, std::size_t at);

/// Whether the line that begins at `at` is quoted: '>' and then no smiley.
bool is_quoted_line(std::string_view text, std::size_t at);

/// Finds `code` and ```fenced code```. Asked from left to right, linear in all.
class CodeFinder {
 public:
  explicit CodeFinder(std::string_view text) : text_(text) {}

  /// The end of the code that begins with the backtick at `at`.
  std::optional<std::size_t> end(std::size_t at);

 private:
  std::string_view text_;
  std::size_t no_fence_after_ = std::string_view::npos;
  std::size_t line_end_ = 0;
  std::size_t lines_without_[2] = {};  // no mark of one or two backticks closes before this
};

/// Cuts the code at the backtick at `at` as a token, if code begins there; the end of it, else
/// that of the backticks.
std::size_t cut_code(Cutter& cut, CodeFinder& code, std::string_view text, std::size_t at);

/// Cuts whole lines as a quotation, without the white space at their end.
void cut_quote(Cutter& cut, std::string_view text, Span lines);

/// Takes out the pairs of marks, `*bold*` and the like, that stand at the edges of words on
/// one line. `marks` holds the characters that can be one.
Pieces without_emphasis(std::string_view text, Pieces pieces, std::string_view marks);

}  // namespace aside
