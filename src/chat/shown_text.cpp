// The text layer cuts the mark-up; its pieces are put together again. Mentions come first,
// since their own marks would otherwise be taken for mark-up ("@**Ann**").
#include "chat/shown_text.h"

#include <algorithm>

#include "text/chars.h"
#include "text/markup.h"

namespace aside {
namespace {

std::optional<SegmentKind> segment_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::Quote:
      return SegmentKind::Quote;
    case TokenKind::Url:
      return SegmentKind::Url;
    case TokenKind::Mention:
      return SegmentKind::Mention;
    case TokenKind::Emoji:
      return SegmentKind::Emoji;
    case TokenKind::Code:
    case TokenKind::Log:
    case TokenKind::Time:
      return SegmentKind::Code;
    default:
      return std::nullopt;
  }
}

class Shower {
 public:
  Shower(std::string_view text, const NameOf& name_of, const MentionAt& mention_at)
      : text_(text), name_of_(name_of), mention_at_(mention_at) {}

  SegmentText run(const Pieces& pieces) && {
    for (const auto& piece : pieces) {
      const Span span{std::max(piece.span.begin, done_), piece.span.end};
      if (span.begin >= span.end) continue;
      if (piece.token)
        token(piece, span);
      else if (!piece.text.empty())
        out_.add(piece.text);
      else
        words(span);
    }
    return std::move(out_);
  }

 private:
  void token(const Piece& piece, Span span) {
    const auto written = text_.substr(span.begin, span.end - span.begin);
    if (*piece.token == TokenKind::Mention && !piece.id.empty()) {
      const std::string_view id = piece.id;
      out_.add(SegmentKind::Mention, "@" + name_of_(id.starts_with('!') ? id.substr(1) : id),
               piece.id);
    } else if (*piece.token == TokenKind::Ticket) {
      out_.add("#" + name_of_(piece.id));
    } else if (*piece.token == TokenKind::Emoji && !piece.word.empty()) {
      out_.add(SegmentKind::Emoji, piece.word);
    } else if (const auto kind = segment_of(*piece.token)) {
      // Some chats fence their quotations.
      const bool quoted = written.starts_with("```quote");
      out_.add(quoted ? SegmentKind::Quote : *kind, written);
    } else {
      out_.add(written);
    }
  }

  /// A mention may reach over marks that part the words into pieces.
  void words(Span span) {
    auto begin = span.begin;
    const auto until = text_.substr(0, span.end);
    for (auto at = until.find('@', begin); at < span.end; at = until.find('@', at + 1)) {
      if (at < begin) continue;
      const auto mention = mention_at_ ? mention_at_(text_, at) : std::nullopt;
      if (!mention || mention->size == 0) continue;
      out_.add(text_.substr(begin, at - begin));
      out_.add(SegmentKind::Mention, mention->shown, mention->id);
      begin = done_ = at + mention->size;
    }
    if (begin < span.end) out_.add(text_.substr(begin, span.end - begin));
  }

  std::string_view text_;
  const NameOf& name_of_;
  const MentionAt& mention_at_;
  std::size_t done_ = 0;
  SegmentText out_;
};

bool is_part(char c) { return c != '\0' && (is_wordish(c) || c == '_'); }

}  // namespace

SegmentText shown_text(std::string_view text, Markup markup, const NameOf& name_of,
                       const MentionAt& mention_at) {
  Draft draft;
  draft.text = text;
  draft.markup = markup;
  return Shower(text, name_of, mention_at).run(read_markup(draft));
}

std::optional<Mentioned> mention_of_name(std::string_view text, std::size_t at,
                                         const std::vector<KnownName>& names) {
  if (is_part(byte_before(text, at))) return std::nullopt;  // a mail address
  const KnownName* longest = nullptr;
  const auto rest = text.substr(std::min(at + 1, text.size()));
  for (const auto& each : names) {
    const bool stands = !each.name.empty() && rest.starts_with(each.name) &&
                        !is_part(byte_at(rest, each.name.size()));
    if (stands && (!longest || longest->name.size() < each.name.size())) longest = &each;
  }
  if (!longest || longest->id.empty()) return std::nullopt;
  return Mentioned{longest->name.size() + 1, "@" + longest->name, longest->id};
}

std::optional<Mentioned> mention_of_account(
    std::string_view text, std::size_t at,
    const std::function<std::string(std::string_view)>& id_of) {
  constexpr std::string_view everybody[] = {"all", "channel", "everyone", "here"};
  if (is_part(byte_before(text, at))) return std::nullopt;  // a mail address
  std::size_t end = at + 1;
  while (end - at < 100 && (is_ascii_word(byte_at(text, end)) ||
                            std::string_view("._-").find(byte_at(text, end)) < 3))
    ++end;
  for (; end > at + 1; --end) {
    const auto account = text.substr(at + 1, end - at - 1);
    if (std::find(std::begin(everybody), std::end(everybody), account) != std::end(everybody))
      return Mentioned{end - at, "@" + std::string(account), "!" + std::string(account)};
    if (auto id = id_of(account); !id.empty())
      return Mentioned{end - at, "@" + std::string(account), std::move(id)};
    // "@sam." ends a sentence, "@sam-lee" is another account than "@sam".
    if (is_ascii_word(text[end - 1])) break;
  }
  return std::nullopt;
}

}  // namespace aside
