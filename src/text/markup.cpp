#include "text/markup.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/chars.h"

namespace aside {

Pieces read_markup(const Draft& draft) {
  switch (draft.markup) {
    case Markup::Plain: return read_plain(draft);
    case Markup::Slack: return read_slack(draft);
    case Markup::Discord: return read_discord(draft);
    case Markup::Markdown: return read_markdown(draft);
    case Markup::Email: return read_email(draft);
    case Markup::Irc: return read_irc(draft);
  }
  return read_plain(draft);
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

bool is_quoted_line(std::string_view text, std::size_t at) {
  for (int blanks = 0; blanks < 3 && byte_at(text, at) == ' '; ++blanks) ++at;
  if (byte_at(text, at) != '>') return false;
  const char next = byte_at(text, at + 1);
  return std::string_view(":;._=<-").find(next) == std::string_view::npos;  // ">:(" ">_<" ">="
}

std::optional<std::size_t> CodeFinder::end(std::size_t at) {
  std::size_t run = 0;
  while (byte_at(text_, at + run) == '`') ++run;
  if (run >= 3) {
    if (at >= no_fence_after_) return std::nullopt;
    const auto close = text_.find("```", at + run);
    if (close == std::string_view::npos) {
      no_fence_after_ = at;
      return std::nullopt;
    }
    auto end = close + 3;
    while (byte_at(text_, end) == '`') ++end;
    return end;
  }
  if (at >= line_end_) line_end_ = std::min(text_.find('\n', at), text_.size());
  auto& without = lines_without_[run - 1];
  if (at < without) return std::nullopt;
  const auto close = text_.substr(0, line_end_).find(text_.substr(at, run), at + run);
  if (close != std::string_view::npos) return close + run;
  without = line_end_;
  return std::nullopt;
}

std::size_t cut_code(Cutter& cut, CodeFinder& code, std::string_view text, std::size_t at) {
  if (const auto end = code.end(at)) {
    cut.token(TokenKind::Code, {at, *end});
    return *end;
  }
  while (byte_at(text, at) == '`') ++at;
  return at;
}

void cut_quote(Cutter& cut, std::string_view text, Span lines) {
  while (lines.end > lines.begin && is_space(text[lines.end - 1])) --lines.end;
  cut.token(TokenKind::Quote, lines);
}

namespace {

struct Open {
  std::size_t at = 0;
  std::size_t length = 0;  // 0: none
};

bool opens(std::string_view text, std::size_t at, std::size_t end) {
  const char before = byte_before(text, at), after = byte_at(text, end);
  return !is_wordish(before) && after != '\0' && !is_space(after);
}

bool closes(std::string_view text, std::size_t at, std::size_t end) {
  const char before = byte_before(text, at), after = byte_at(text, end);
  return before != '\0' && !is_space(before) && !is_wordish(after);
}

}  // namespace

Pieces without_emphasis(std::string_view text, Pieces pieces, std::string_view marks) {
  std::vector<Span> dropped;
  std::array<std::array<Open, 4>, 8> open{};
  for (const auto& piece : pieces) {
    if (piece.token || !piece.text.empty()) continue;
    for (std::size_t at = piece.span.begin; at < piece.span.end;) {
      const char c = text[at];
      if (c == '\n') open = {};
      const auto kind = marks.find(c);
      if (kind == std::string_view::npos) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < piece.span.end && text[end] == c) ++end;
      const auto length = end - at;
      if (length <= 3) {
        auto& waiting = open[kind][length];
        if (waiting.length && closes(text, at, end)) {
          dropped.push_back({waiting.at, waiting.at + length});
          dropped.push_back({at, end});
          waiting = {};
        } else if (opens(text, at, end)) {
          waiting = {at, length};
        }
      }
      at = end;
    }
  }
  if (dropped.empty()) return pieces;
  std::sort(dropped.begin(), dropped.end(), [](Span a, Span b) { return a.begin < b.begin; });

  Pieces kept;
  std::size_t next = 0;
  for (auto& piece : pieces) {
    if (piece.token || !piece.text.empty()) {
      kept.push_back(std::move(piece));
      continue;
    }
    std::size_t at = piece.span.begin;
    for (; next < dropped.size() && dropped[next].end <= piece.span.end; ++next) {
      if (dropped[next].begin > at) kept.push_back({std::nullopt, {at, dropped[next].begin}, {}, {}, {}});
      at = dropped[next].end;
    }
    if (at < piece.span.end) kept.push_back({std::nullopt, {at, piece.span.end}, {}, {}, {}});
  }
  return kept;
}

}  // namespace aside
