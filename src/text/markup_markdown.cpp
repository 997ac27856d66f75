// md4c reads the structure; its callbacks point into the draft, which gives the spans.
#include <md4c.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "text/chars.h"
#include "text/markup.h"

namespace aside {
namespace {

class Structure {
 public:
  explicit Structure(std::string_view text) : text_(text) {}

  Pieces run() && {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).block(type, true); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).block(type, false); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, true); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, false); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* at, MD_SIZE size, void* self) {
      return of(self).words(type, at, size);
    };
    if (text_.size() > std::numeric_limits<MD_SIZE>::max() ||
        md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0)
      return {{std::nullopt, {0, text_.size()}, {}, {}, {}}};
    return in_order();
  }

 private:
  static Structure& of(void* self) { return *static_cast<Structure*>(self); }

  int block(MD_BLOCKTYPE type, bool enter) {
    if (type == MD_BLOCK_QUOTE) {
      quotes_ += enter ? 1 : -1;
      if (enter && quotes_ == 1) inside_ = {text_.size(), 0};
      if (!enter && quotes_ == 0) opaque(TokenKind::Quote, whole_lines(inside_));
    } else if (type == MD_BLOCK_CODE) {
      code_ = enter;
      if (enter) code_inside_ = {text_.size(), 0};
      else if (code_inside_.begin < code_inside_.end) opaque(TokenKind::Code, with_fences(code_inside_));
    }
    return 0;
  }

  int span(MD_SPANTYPE type, bool enter) {
    if (type == MD_SPAN_CODE) {
      code_ = enter;
      if (enter) code_inside_ = {text_.size(), 0};
      else if (code_inside_.begin < code_inside_.end) opaque(TokenKind::Code, with_backticks(code_inside_));
    } else if ((type == MD_SPAN_A || type == MD_SPAN_IMG) && !enter) {
      link_target();
    }
    return 0;
  }

  int words(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size) {
    // Line ends and what stands for a NUL are md4c's own bytes.
    const std::less<const char*> before;
    if (size == 0 || before(bytes, text_.data()) || !before(bytes, text_.data() + text_.size())) return 0;
    const auto at = static_cast<std::size_t>(bytes - text_.data());
    const Span span{at, at + size};
    last_ = span.end;
    if (quotes_ > 0) inside_ = join(inside_, span);
    else if (code_) code_inside_ = join(code_inside_, span);
    else if (type == MD_TEXT_HTML) without_tags(span);
    else if (type == MD_TEXT_ENTITY) entity(span);
    else pieces_.push_back({std::nullopt, span, {}, {}, {}});
    return 0;
  }

  /// The "(https://…)" after a link's words.
  void link_target() {
    while (std::string_view("`*_~").find(byte_at(text_, last_)) != std::string_view::npos && last_ < text_.size()) ++last_;
    if (quotes_ > 0 || byte_at(text_, last_) != ']' || byte_at(text_, last_ + 1) != '(') return;
    const auto begin = last_ + 2;
    std::size_t end = begin;
    while (end < text_.size() && text_[end] != ')' && !is_space(text_[end])) ++end;
    if (end > begin) opaque(TokenKind::Url, {begin, end});
    last_ = end;
  }

  void entity(Span span) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&#39;", "'"},
        {"&nbsp;", " "}, {"&mdash;", "-"}, {"&ndash;", "-"}, {"&hellip;", "..."}};
    for (const auto& [name, text] : known)
      if (slice(text_, span) == name) pieces_.push_back({std::nullopt, span, {}, {}, std::string(text)});
  }

  /// The words of a stretch of HTML.
  void without_tags(Span span) {
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end; ++at) {
      if (text_[at] == '<') {
        if (at > begin) pieces_.push_back({std::nullopt, {begin, at}, {}, {}, {}});
        const auto close = text_.substr(0, span.end).find('>', at);
        if (close == std::string_view::npos) {
          begin = at + 1;
          break;
        }
        at = close;
        begin = close + 1;
      }
    }
    if (begin < span.end) pieces_.push_back({std::nullopt, {begin, span.end}, {}, {}, {}});
  }

  /// To the edges of the lines, so that the marks of a quotation belong to it.
  Span whole_lines(Span span) const {
    if (span.begin >= span.end) return {};
    while (span.begin > 0 && text_[span.begin - 1] != '\n') --span.begin;
    while (span.end < text_.size() && text_[span.end] != '\n') ++span.end;
    return span;
  }

  Span with_fences(Span span) const {
    span = whole_lines(span);
    auto fence = [&](std::size_t at) {
      while (byte_at(text_, at) == ' ') ++at;
      return text_.substr(at, 3) == "```" || text_.substr(at, 3) == "~~~";
    };
    if (span.begin > 0) {
      auto above = span.begin - 1;
      while (above > 0 && text_[above - 1] != '\n') --above;
      if (fence(above)) span.begin = above;
    }
    if (text_[span.end - 1] == '\n') --span.end;
    if (span.end < text_.size() && fence(span.end + 1)) {
      ++span.end;
      while (span.end < text_.size() && text_[span.end] != '\n') ++span.end;
    }
    return span;
  }

  Span with_backticks(Span span) const {
    while (span.begin > 0 && text_[span.begin - 1] == ' ') --span.begin;
    while (byte_at(text_, span.end) == ' ') ++span.end;
    while (span.begin > 0 && text_[span.begin - 1] == '`') --span.begin;
    while (byte_at(text_, span.end) == '`') ++span.end;
    return span;
  }

  void opaque(TokenKind kind, Span span) {
    while (span.end > span.begin && is_space(text_[span.end - 1])) --span.end;
    if (!span.empty()) pieces_.push_back({kind, span, {}, {}, {}});
  }

  /// A quotation may hold what was cut before: the larger piece wins.
  Pieces in_order() {
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    Pieces kept;
    std::size_t done = 0;
    for (auto& piece : pieces_) {
      piece.span.begin = std::max(piece.span.begin, done);
      if (piece.span.begin >= piece.span.end) continue;
      done = piece.span.end;
      kept.push_back(std::move(piece));
    }
    return with_line_ends(std::move(kept));
  }

  /// Marks may vanish within a word; a line's end may not.
  Pieces with_line_ends(Pieces kept) const {
    Pieces all;
    std::size_t done = 0;
    for (auto& piece : kept) {
      const auto newline = text_.substr(done, piece.span.begin - done).find_first_of("\n\r|");
      if (newline != std::string_view::npos)
        all.push_back({std::nullopt, {done + newline, done + newline + 1}, {}, {}, "\n"});
      done = piece.span.end;
      all.push_back(std::move(piece));
    }
    return all;
  }

  std::string_view text_;
  Pieces pieces_;
  int quotes_ = 0;
  bool code_ = false;
  Span inside_, code_inside_;
  std::size_t last_ = 0;
};

}  // namespace

Pieces read_markdown(const Draft& draft) { return Structure(draft.text).run(); }

}  // namespace aside
