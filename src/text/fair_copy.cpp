// Each token is written behind the gap before it; what one full stop means for the next word
// is remembered until that word.
#include "text/fair_copy.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "text/chars.h"

namespace aside {
namespace {

// Abbreviations that ICU cannot know, as what follows tells them from words: "No. 5" from
// "No. He did", "etc. and" from "etc. Then".
constexpr auto before_number = std::to_array<std::string_view>({
    "apr", "art", "aug", "ch", "dec", "ext", "feb", "fig", "jan", "jul", "jun", "mar", "no", "nos",
    "nov", "oct", "p", "para", "pp", "ref", "rm", "sec", "sep", "sept", "tel", "vol"});
constexpr auto before_lower = std::to_array<std::string_view>({
    "al", "co", "corp", "dept", "div", "ed", "est", "etc", "hr", "hrs", "inc", "jr", "ltd", "max",
    "min", "mins", "misc", "resp", "sr", "temp"});

template <class Table>
bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

bool is_stop(const Token& token) { return token.kind == TokenKind::Punctuation && token.word == "."; }

/// A word of two letters or more, so that "it.he" is two and "v.s" is not.
bool is_long_word(const Token& token) { return token.kind == TokenKind::Word && token.word.size() > 1; }

/// A quotation's own final mark: `“Stop.” Then`.
bool stops_inside(std::string_view written) {
  const auto last = written.find_last_of(".!?");
  return last != std::string_view::npos && last + 4 >= written.size();
}

/// What stands for a token that is not looked into. As ICU looks for a lower-case letter
/// behind a full stop, it begins as the token's own letters do; scripts without cases have
/// none. Two letters, as one with a full stop would be an initial.
std::u16string_view stand_in(std::string_view written) {
  for (std::size_t at = 0; at < written.size();) {
    const auto code = static_cast<UChar32>(decode(written, at));
    if (u_isalpha(code)) return u_islower(code) ? u"aa" : u"Aa";
  }
  return u"0";
}

enum class Gap { None, Space, Newline };

class Writer {
 public:
  Writer(const std::vector<Token>& tokens, std::string_view draft, Lines lines)
      : tokens_(tokens), draft_(draft), lines_(lines) {
    copy_.tokens.reserve(tokens.size());
    copy_.text.reserve(draft.size() + 8);
  }

  FairCopy run() && {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      write_gap(i);
      const auto begin = copy_.text.size();
      write_token(i);
      copy_.tokens.push_back({begin, copy_.text.size()});
    }
    return std::move(copy_);
  }

 private:
  void write_gap(std::size_t i) {
    const auto gap = i == 0 ? Gap::Space : gap_before(i);
    if (gap == Gap::Newline) copy_.text += u'\n';
    if (gap != Gap::None) copy_.text += u' ';  // abbreviations are looked for behind a space
    if (gap == Gap::Newline) stopped_ = spaced_ = false;
    spaced_ = spaced_ || gap == Gap::Space;
    if (i == 0 || gap == Gap::Newline) line_first_ = i;
  }

  Gap gap_before(std::size_t i) const {
    const auto& before = tokens_[i - 1];
    const auto& token = tokens_[i];
    const auto gap = slice(draft_, {before.span.end, token.span.begin});
    bool space = false, newline = is_block(before) || is_block(token);
    for (std::size_t at = 0; at < gap.size() && !newline;) {
      const auto kind = class_of(decode(gap, at));
      space = space || kind == CharClass::Space;
      newline = kind == CharClass::Newline;
    }
    if (newline) return lines_ == Lines::Wrap && wraps(i - 1, gap) ? Gap::Space : Gap::Newline;
    if (token.kind == TokenKind::Emoji) return Gap::None;  // "great! 🙄" is one
    if (!is_stop(before) || i < 2) return space ? Gap::Space : Gap::None;
    const auto& word = tokens_[i - 2];
    const bool joined = before.glued && word.kind == TokenKind::Word;
    if (joined && token.kind == TokenKind::Number && holds(before_number, word.word)) return Gap::None;
    const bool left_out = joined && is_long_word(word) && is_long_word(token);
    return space || left_out ? Gap::Space : Gap::None;
  }

  bool is_block(const Token& token) const {
    const bool opaque = token.kind != TokenKind::Word && token.kind != TokenKind::Punctuation;
    return opaque && slice(draft_, token.span).find('\n') != std::string_view::npos;
  }

  /// Whether a long line goes on, in lower case, on the next one.
  bool wraps(std::size_t i, std::string_view gap) const {
    const auto& next = tokens_[i + 1];
    const auto begin = draft_.rfind('\n', tokens_[i].span.end - 1);
    const auto length = tokens_[i].span.end - (begin == std::string_view::npos ? 0 : begin + 1);
    const bool plain = tokens_[i].kind == TokenKind::Word || tokens_[i].kind == TokenKind::Number ||
                       (tokens_[i].kind == TokenKind::Punctuation && tokens_[i].word == ",");
    return length >= 50 && plain && next.kind == TokenKind::Word && !next.capital &&
           std::count(gap.begin(), gap.end(), '\n') == 1;
  }

  void write_token(std::size_t i) {
    const auto& token = tokens_[i];
    if (token.kind == TokenKind::Punctuation) {
      write_mark(i);
    } else if (token.kind == TokenKind::Emoji) {
      copy_.text += u')';
    } else {
      if (stopped_ && spaced_) copy_.text += u"A ";  // a sentence's capital
      stopped_ = false;
      if (token.kind == TokenKind::Number || token.kind == TokenKind::Time) copy_.text += u'0';
      else if (token.kind == TokenKind::Word && !token.word.ends_with('.')) write(slice(draft_, token.span));
      else write_stand_in(token);  // also for "e.g."
    }
  }

  void write_mark(std::size_t i) {
    const auto& token = tokens_[i];
    if (is_stop(token)) {
      const bool list_item = line_first_ + 1 == i && tokens_[i - 1].kind == TokenKind::Number;
      stopped_ = !list_item && !abbreviates(i);
      spaced_ = false;
      if (list_item) return;  // "1. First"
    } else if (token.word[0] == '.' || token.word[0] == '!' || token.word[0] == '?') {
      stopped_ = false;  // "you... always" is a pause; ICU knows the others
    }
    write(token.word);
  }

  /// Whether the full stop at `i` says nothing of what follows in lower case.
  bool abbreviates(std::size_t i) const {
    if (i == 0 || tokens_[i - 1].kind != TokenKind::Word || !tokens_[i].glued) return false;
    const auto& word = tokens_[i - 1].word;
    return (word.size() == 1 && is_ascii_letter(word[0]) && word != "i") || holds(before_lower, word);
  }

  /// With marks where it has marks: ".@Sam" is no name like "a.Sam".
  void write_stand_in(const Token& token) {
    const auto written = slice(draft_, token.span);
    const bool quoted = token.kind == TokenKind::Quote || token.kind == TokenKind::Code;
    if (quoted || !is_wordish(written.front())) copy_.text += u'*';
    copy_.text += stand_in(written);
    if (quoted || !is_wordish(written.back())) copy_.text += u'*';
    if (token.kind == TokenKind::Quote && stops_inside(written)) copy_.text += u'.';
  }

  void write(std::string_view written) {
    for (std::size_t at = 0; at < written.size();) {
      const char32_t code = decode(written, at);
      char16_t units[2];
      int count = 0;
      U16_APPEND_UNSAFE(units, count, code);
      copy_.text.append(units, static_cast<std::size_t>(count));
    }
  }

  const std::vector<Token>& tokens_;
  std::string_view draft_;
  Lines lines_;
  FairCopy copy_;
  std::size_t line_first_ = 0;  // the first token of the line
  bool stopped_ = false;        // a full stop, and no word since
  bool spaced_ = false;         // white space since then
};

}  // namespace

FairCopy fair_copy(const std::vector<Token>& tokens, std::string_view draft, Lines lines) {
  return Writer(tokens, draft, lines).run();
}

}  // namespace aside
