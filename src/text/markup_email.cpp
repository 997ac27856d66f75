// A mail is its new words: what it answers, and the signature, are one opaque token each.
#include <array>
#include <utility>

#include "text/chars.h"
#include "text/markup.h"

namespace aside {
namespace {

std::string_view line_at(std::string_view text, std::size_t at) {
  auto line = text.substr(at, next_line(text, at) - at);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

bool starts(std::string_view line, std::string_view word) { return line.starts_with(word); }

/// Lines after which nothing is the writer's own.
bool begins_forwarded(std::string_view line) {
  if (starts(line, "-----Original Message") || starts(line, "---------- Forwarded message") ||
      starts(line, "Begin forwarded message:"))
    return true;
  return line.size() >= 10 && line.find_first_not_of('_') == std::string_view::npos;
}

bool begins_header(std::string_view line) {
  if (starts(line, "*")) line.remove_prefix(1);
  return starts(line, "From:") || starts(line, "Von:") || starts(line, "De:");
}

/// Outlook's block: "From:" and, within the next lines, "Sent:" or "To:" and "Subject:".
bool header_block(std::string_view text, std::size_t at) {
  if (!begins_header(line_at(text, at))) return false;
  int fields = 0;
  for (int i = 0; i < 6 && at < text.size(); ++i) {
    auto line = line_at(text, at);
    if (starts(line, "*")) line.remove_prefix(1);
    for (const std::string_view field : {"Sent:", "Date:", "To:", "Cc:", "Subject:", "Gesendet:", "An:", "Betreff:"})
      if (starts(line, field)) ++fields;
    at = next_line(text, at);
  }
  return fields >= 2;
}

/// "On 3 May 2026, Sam wrote:", on one line or wrapped over two more: the end, or `at`.
std::size_t attribution_end(std::string_view text, std::size_t at) {
  const auto first = line_at(text, at);
  bool opening = false;
  for (const std::string_view word : {"On ", "Am ", "Le ", "El ", "Il ", "Op "}) opening = opening || starts(first, word);
  if (!opening) return at;
  auto end = at;
  for (int i = 0; i < 3 && end < text.size(); ++i) {
    const auto line = line_at(text, end);
    if (line.empty() || (i > 0 && starts(line, ">"))) return at;
    end = next_line(text, end);
    for (const std::string_view word : {"wrote:", "schrieb:", "a écrit :", "escribió:", "ha scritto:", "schreef:"})
      if (line.ends_with(word)) return end;
  }
  return at;
}

bool signature(std::string_view text, std::size_t at) {
  const auto line = text.substr(at, next_line(text, at) - at);
  const auto bare = line_at(text, at);
  return bare == "--" || line == "-- \n" || starts(bare, "Sent from my ") || starts(bare, "Get Outlook for ");
}

}  // namespace

Pieces read_email(const Draft& draft) {
  const std::string_view text = draft.text;
  Cutter cut(text);
  auto quote = [&](std::size_t begin, std::size_t end) {
    while (end > begin && is_space(text[end - 1])) --end;
    cut.token(TokenKind::Quote, {begin, end});
  };
  for (std::size_t at = 0; at < text.size();) {
    if (begins_forwarded(line_at(text, at)) || header_block(text, at)) {
      quote(at, text.size());
      break;
    }
    const auto begin = at;
    if (signature(text, at)) {
      at = next_line(text, at);
      while (at < text.size() && !is_quoted_line(text, at) && attribution_end(text, at) == at &&
             !begins_forwarded(line_at(text, at)) && !header_block(text, at))
        at = next_line(text, at);
      quote(begin, at);
      continue;
    }
    auto end = attribution_end(text, at);
    while (end < text.size() && end > at && line_at(text, end).empty()) end = next_line(text, end);
    if (end > at && (end >= text.size() || !is_quoted_line(text, end))) {
      // Nothing is marked: all that follows is the answered mail.
      quote(at, text.size());
      break;
    }
    while (end < text.size() && is_quoted_line(text, end)) end = next_line(text, end);
    if (end > begin) {
      quote(begin, end);
      at = end;
      continue;
    }
    at = next_line(text, at);
  }
  return without_emphasis(text, std::move(cut).finish(), "*_");
}

}  // namespace aside
