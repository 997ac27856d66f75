// What people write by habit where nothing is rendered: `code`, fences, "> quoted" lines,
// <@U1>, *stress*.
#include <utility>

#include "text/chars.h"
#include "text/markup.h"

namespace aside {
namespace {

/// <@U1>, <@!1>, <@&7>: what stands between '<' and '>'.
std::string_view mention_at(std::string_view text, std::size_t at) {
  if (byte_at(text, at + 1) != '@') return {};
  std::size_t end = at + 2;
  while (end < at + 80 && byte_at(text, end) != '>' && byte_at(text, end) != '\0' && !is_space(text[end])) ++end;
  return byte_at(text, end) == '>' && end > at + 2 ? text.substr(at, end + 1 - at) : std::string_view{};
}

}  // namespace

Pieces read_plain(const Draft& draft) {
  const std::string_view text = draft.text;
  Cutter cut(text);
  CodeFinder code(text);
  bool line_start = true;
  for (std::size_t at = 0; at < text.size();) {
    if (std::exchange(line_start, false) && is_quoted_line(text, at)) {
      const auto begin = at;
      while (at < text.size() && is_quoted_line(text, at)) at = next_line(text, at);
      cut_quote(cut, text, {begin, at});
      line_start = true;
      continue;
    }
    const char c = text[at];
    if (c == '\n') line_start = true;
    if (c == '`') {
      at = cut_code(cut, code, text, at);
      continue;
    }
    if (c == '<') {
      if (const auto mention = mention_at(text, at); !mention.empty()) {
        auto id = mention.substr(2, mention.size() - 3);
        id = id.substr(0, id.find('|'));
        if (id.starts_with('!')) id.remove_prefix(1);
        cut.token(TokenKind::Mention, {at, at + mention.size()}, std::string(id));
        at += mention.size();
        continue;
      }
    }
    ++at;
  }
  return without_emphasis(text, std::move(cut).finish(), "*_~");
}

}  // namespace aside
