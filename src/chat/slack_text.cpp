// The mark-up's own reader cuts it; here each piece is written as it is shown.
#include "chat/slack_text.h"

#include "text/markup.h"

namespace aside {
namespace {

std::string without_entities(std::string_view text) {
  constexpr std::pair<std::string_view, char> entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    char c = text[at];
    for (const auto& [entity, stands_for] : entities)
      if (text.substr(at).starts_with(entity)) {
        size = entity.size();
        c = stands_for;
      }
    out += c;
    at += size;
  }
  return out;
}

/// What stands behind the bar of "<target|label>".
std::string label_of(std::string_view tag) {
  const auto bar = tag.find('|');
  return bar == tag.npos || !tag.ends_with('>') ? "" : without_entities(tag.substr(bar + 1, tag.size() - bar - 2));
}

/// "<https://x.test>" without its brackets.
std::string_view bare(std::string_view tag) {
  return tag.size() >= 2 && tag.starts_with('<') && tag.ends_with('>') ? tag.substr(1, tag.size() - 2) : tag;
}

void mention(const Piece& piece, std::string_view tag, const NameOf& name, SegmentText& out) {
  if (piece.id.starts_with("!")) {
    const auto label = label_of(tag);
    const auto shown = !label.empty() ? label : piece.id.starts_with("!subteam^") ? name(piece.id.substr(9)) : piece.id.substr(1);
    out.add(SegmentKind::Mention, shown.starts_with('@') ? shown : "@" + shown, piece.id);
    return;
  }
  auto shown = name(piece.id);
  if (const auto label = label_of(tag); shown == piece.id && !label.empty()) shown = label;
  out.add(SegmentKind::Mention, "@" + shown, piece.id);
}

void token(const Piece& piece, std::string_view tag, const NameOf& name, SegmentText& out) {
  const bool bracketed = tag.starts_with('<');
  const auto label = bracketed ? label_of(tag) : "";
  switch (*piece.token) {
    case TokenKind::Mention:
      return mention(piece, tag, name, out);
    case TokenKind::Code:
      return out.add(SegmentKind::Code, without_entities(tag));
    case TokenKind::Quote:
      return out.add(SegmentKind::Quote, without_entities(tag));
    case TokenKind::Url:
      return label.empty() ? out.add(SegmentKind::Url, without_entities(bare(tag))) : out.add(label);
    case TokenKind::Ticket:
      return out.add(bracketed ? "#" + (label.empty() ? name(piece.id) : label) : std::string(tag));
    default:
      return out.add(label.empty() ? without_entities(tag) : label);
  }
}

}  // namespace

SegmentText slack_text(std::string_view mrkdwn, const NameOf& name) {
  Draft draft;
  draft.text = mrkdwn;
  SegmentText out;
  for (const auto& piece : read_slack(draft)) {
    const auto slice = mrkdwn.substr(piece.span.begin, piece.span.end - piece.span.begin);
    if (piece.token) token(piece, slice, name, out);
    else out.add(piece.text.empty() ? slice : std::string_view(piece.text));
  }
  return out;
}

}  // namespace aside
