// mrkdwn as the API has it: <…> tokens, & < > as entities, quoted lines that begin with &gt;.
#include <array>
#include <utility>

#include "text/chars.h"
#include "text/fold.h"
#include "text/markup.h"

namespace aside {
namespace {

constexpr std::size_t longest_tag = 4096;

constexpr std::pair<std::string_view, std::string_view> entities[] = {
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}};

/// What stands between '<' at `at` and its '>', or nothing.
std::string_view tag_at(std::string_view text, std::size_t at) {
  const auto window = text.substr(at + 1, longest_tag);
  const auto end = window.find_first_of("<>\n");
  if (end == std::string_view::npos || window[end] != '>') return {};
  return window.substr(0, end);
}

/// '>' or "&gt;", as often as it stands there.
std::size_t quote_marks(std::string_view text, std::size_t at) {
  std::size_t marks = 0;
  for (;; ++marks) {
    if (text.substr(at, 4) == "&gt;") at += 4;
    else if (byte_at(text, at) == '>') ++at;
    else break;
  }
  return marks && std::string_view(":;._=<-").find(byte_at(text, at)) != std::string_view::npos ? 0 : marks;
}

void cut_tag(Cutter& cut, Span span, std::string_view tag) {
  const auto bar = tag.find('|');
  const auto target = tag.substr(0, bar);
  const auto label = bar == std::string_view::npos ? std::string_view{} : tag.substr(bar + 1);
  if (target.starts_with('@')) {
    cut.token(TokenKind::Mention, span, std::string(target.substr(1)),
              label.empty() ? "" : folded("@" + std::string(label)));
  } else if (target.starts_with('#')) {
    cut.token(TokenKind::Ticket, span, std::string(target.substr(1)),
              folded("#" + std::string(label.empty() ? target.substr(1) : label)));
  } else if (target == "!here" || target == "!channel" || target == "!everyone") {
    cut.token(TokenKind::Mention, span, std::string(target), "@" + std::string(target.substr(1)));
  } else if (target.starts_with("!subteam^")) {
    cut.token(TokenKind::Mention, span, std::string(target), folded(label));
  } else if (target.starts_with("!date^")) {
    cut.token(TokenKind::Time, span, {}, folded(label));
  } else if (target.find(':') != std::string_view::npos) {
    cut.token(TokenKind::Url, span);
  }
}

}  // namespace

Pieces read_slack(const Draft& draft) {
  const std::string_view text = draft.text;
  Cutter cut(text);
  CodeFinder code(text);
  bool line_start = true;
  for (std::size_t at = 0; at < text.size();) {
    if (std::exchange(line_start, false)) {
      const auto begin = at;
      const bool rest = quote_marks(text, at) >= 3;
      if (rest) at = text.size();
      while (at < text.size() && quote_marks(text, at) > 0) at = next_line(text, at);
      if (at > begin) {
        cut_quote(cut, text, {begin, at});
        line_start = true;
        continue;
      }
    }
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == '\n') {
      line_start = true;
    } else if (c == '`') {
      end = cut_code(cut, code, text, at);
    } else if (c == '<') {
      if (const auto tag = tag_at(text, at); !tag.empty()) {
        end = at + tag.size() + 2;
        cut_tag(cut, {at, end}, tag);
      }
    } else if (c == '&') {
      for (const auto& [entity, stands_for] : entities)
        if (text.substr(at).starts_with(entity)) {
          end = at + entity.size();
          cut.stands_for({at, end}, std::string(stands_for));
        }
    }
    at = end;
  }
  return without_emphasis(text, std::move(cut).finish(), "*_~");
}

}  // namespace aside
