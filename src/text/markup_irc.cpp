// Control codes of mIRC, "nick: …" at the start of a line, pasted "<nick> …" lines.
#include <algorithm>
#include <array>
#include <utility>

#include "text/chars.h"
#include "text/fold.h"
#include "text/markup.h"

namespace aside {
namespace {

constexpr std::size_t longest_nick = 31;

/// Words that stand before a colon and are nobody's name.
constexpr auto no_nicks = std::to_array<std::string_view>({
    "also", "answer", "btw", "edit", "error", "example", "fact", "fixed", "fyi", "http", "https", "info",
    "issue", "note", "now", "ps", "question", "re", "reminder", "result", "so", "solution", "suggestion",
    "summary", "tip", "tldr", "todo", "update", "warning", "yes", "no", "well", "ok", "and", "or", "but"});

bool nick_byte(char c) {
  return is_wordish(c) || std::string_view("_-[]\\`^{}|").find(c) != std::string_view::npos;
}

std::size_t nick_end(std::string_view text, std::size_t at) {
  const auto limit = std::min(text.size(), at + longest_nick);
  std::size_t end = at;
  while (end < limit && nick_byte(text[end])) ++end;
  return end;
}

/// The member of that name: its id.
const Member* member_of(const Draft& draft, std::string_view nick) {
  const auto wanted = folded(nick);
  for (const auto& member : draft.members) {
    if (folded(member.name) == wanted) return &member;
    for (const auto& aka : member.aka)
      if (folded(aka) == wanted) return &member;
  }
  return nullptr;
}

/// The end of a control code at `at`: ^C with its colours, and the switches.
std::size_t control_end(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\x02': case '\x0F': case '\x11': case '\x16': case '\x1D': case '\x1E': case '\x1F': return at + 1;
    case '\x03': break;
    default: return at;
  }
  auto digits = [&](std::size_t from) {
    std::size_t end = from;
    while (end < from + 2 && is_digit(byte_at(text, end))) ++end;
    return end;
  };
  const auto colour = digits(at + 1);
  if (colour == at + 1 || byte_at(text, colour) != ',') return colour;
  const auto ground = digits(colour + 1);
  return ground > colour + 1 ? ground : colour;
}

/// "<nick> text", "[10:40] <nick> text", "> text".
bool pasted(std::string_view text, std::size_t at) {
  if (byte_at(text, at) == '[' && is_digit(byte_at(text, at + 1))) {
    std::size_t end = at + 1;
    while (end < at + 12 && (is_digit(byte_at(text, end)) || byte_at(text, end) == ':')) ++end;
    if (byte_at(text, end) != ']') return false;
    at = end + 1;
    while (byte_at(text, at) == ' ') ++at;
  }
  if (byte_at(text, at) == '<') {
    ++at;
    if (std::string_view("@+%& ").find(byte_at(text, at)) != std::string_view::npos) ++at;
    const auto end = nick_end(text, at);
    return end > at && byte_at(text, end) == '>' && byte_at(text, end + 1) == ' ';
  }
  return is_quoted_line(text, at);
}

}  // namespace

Pieces read_irc(const Draft& draft) {
  const std::string_view text = draft.text;
  Cutter cut(text);
  CodeFinder code(text);
  bool line_start = true;
  for (std::size_t at = 0; at < text.size();) {
    if (std::exchange(line_start, false)) {
      const auto line_end = next_line(text, at);
      if (pasted(text, at)) {
        cut_quote(cut, text, {at, line_end});
        at = line_end;
        line_start = true;
        continue;
      }
      const auto end = nick_end(text, at);
      const char mark = byte_at(text, end);
      if (end > at && !is_digit(text[at]) && (mark == ':' || mark == ',') && is_space(byte_at(text, end + 1))) {
        const auto nick = text.substr(at, end - at);
        const auto* member = member_of(draft, nick);
        const auto word = folded(nick);
        const bool known = std::find(no_nicks.begin(), no_nicks.end(), word) != no_nicks.end();
        if (member || (mark == ':' && !known)) {
          cut.token(TokenKind::Mention, {at, end}, member ? member->id : "", word);
          at = end;
          continue;
        }
      }
    }
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == '\n') {
      line_start = true;
    } else if (c == '`') {
      end = cut_code(cut, code, text, at);
    } else if (const auto code_end = control_end(text, at); code_end > at) {
      cut.drop({at, code_end});
      end = code_end;
    }
    at = end;
  }
  return without_emphasis(text, std::move(cut).finish(), "*_");
}

}  // namespace aside
