#include <algorithm>
#include <utility>

#include "text/chars.h"
#include "text/fold.h"
#include "text/markup.h"

namespace aside {
namespace {

constexpr std::size_t longest_tag = 100;  // names of emoji have up to 32 letters, ids 20 digits

/// The end of the <…> at `at`, which has become a token, or `at`.
std::size_t cut_tag(Cutter& cut, std::string_view text, std::size_t at) {
  const auto window = text.substr(at + 1, longest_tag);
  const auto close = window.find_first_of("<> \n");
  if (close == std::string_view::npos || window[close] != '>' || close < 2) return at;
  auto tag = window.substr(0, close);
  const Span span{at, at + close + 2};
  if (tag.starts_with("@&")) {
    cut.token(TokenKind::Mention, span, "!" + std::string(tag.substr(1)));
  } else if (tag.starts_with("@")) {
    tag.remove_prefix(tag.starts_with("@!") ? 2 : 1);
    cut.token(TokenKind::Mention, span, std::string(tag));
  } else if (tag.starts_with("#") || tag.starts_with("/")) {
    cut.token(TokenKind::Ticket, span, std::string(tag.substr(1)), folded(tag));
  } else if (tag.starts_with(":") || tag.starts_with("a:")) {
    const auto name = tag.substr(tag.find(':'));
    cut.token(TokenKind::Emoji, span, {}, folded(name.substr(0, name.find(':', 1))) + ":");
  } else if (tag.starts_with("t:")) {
    cut.token(TokenKind::Time, span);
  } else if (tag.starts_with("http")) {
    cut.token(TokenKind::Url, span);
  } else {
    return at;
  }
  return span.end;
}

bool quoted(std::string_view text, std::size_t at) { return text.substr(at, 2) == "> "; }

}  // namespace

Pieces read_discord(const Draft& draft) {
  const std::string_view text = draft.text;
  Cutter cut(text);
  CodeFinder code(text);
  bool line_start = true;
  for (std::size_t at = 0; at < text.size();) {
    if (std::exchange(line_start, false)) {
      const auto begin = at;
      if (text.substr(at, 4) == ">>> ") at = text.size();
      while (at < text.size() && quoted(text, at)) at = next_line(text, at);
      if (at > begin) {
        cut_quote(cut, text, {begin, at});
        line_start = true;
        continue;
      }
      std::size_t marks = at;  // "# title"
      while (byte_at(text, marks) == '#' && marks < at + 3) ++marks;
      if (marks > at && byte_at(text, marks) == ' ') {
        cut.drop({at, marks});
        at = marks;
        continue;
      }
    }
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == '\n') {
      line_start = true;
    } else if (c == '\\' && end < text.size() && std::string_view("*_~`|>#:<@\\").find(text[end]) != std::string_view::npos) {
      cut.drop({at, end});
      ++end;
    } else if (c == '`') {
      end = cut_code(cut, code, text, at);
    } else if (c == '<') {
      end = std::max(end, cut_tag(cut, text, at));
    }
    at = end;
  }
  return without_emphasis(text, std::move(cut).finish(), "*_~|");
}

}  // namespace aside
