// Chat writes no capitals, so that ICU's sentence rules miss most ends: a final mark before
// white space is one, unless what stands before it is an abbreviation.
#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace aside {
namespace {

// Three kinds of abbreviations, as CLDR's suppressions do not tell them apart ("No. 5" from
// "No. He did").
constexpr auto always = std::to_array<std::string_view>({
    "approx", "capt", "cf", "col", "dr", "fr", "gen", "hon", "lt", "mr", "mrs", "ms", "mx", "prof",
    "rev", "sgt", "st", "vs"});
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

bool final_mark(const Token& token) {
  return token.kind == TokenKind::Punctuation &&
         (token.word[0] == '.' || token.word[0] == '!' || token.word[0] == '?' ||
          token.word.starts_with("\xE3\x80\x82"));
}

bool closing_mark(const Token& token) {
  return token.kind == TokenKind::Punctuation && token.glued &&
         (token.word == ")" || token.word == "]" || token.word == "\"" || token.word == "'" ||
          token.word == "*" || token.word == "}");
}

class Sentences {
 public:
  Sentences(const std::vector<Token>& tokens, std::string_view draft, Lines lines)
      : tokens_(tokens), draft_(draft), lines_(lines) {}

  std::vector<Sentence> run() && {
    std::vector<Sentence> found;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i + 1 < tokens_.size() && !ends_after(i)) continue;
      found.push_back({first_, i + 1});
      first_ = i + 1;
    }
    return found;
  }

 private:
  bool ends_after(std::size_t i) const {
    if (line_ends(i)) return true;
    const auto& next = tokens_[i + 1];
    if (next.kind == TokenKind::Emoji) return false;  // "great! 🙄" is one
    if (closing_mark(next)) return false;
    // Back over what may follow the final mark.
    std::size_t mark = i;
    while (mark > first_ && (closing_mark(tokens_[mark]) || tokens_[mark].kind == TokenKind::Emoji)) --mark;
    if (tokens_[i].kind == TokenKind::Quote) {
      const auto written = slice(draft_, tokens_[i].span);
      return next.capital && !next.glued && ends_inside(written);
    }
    return final_mark(tokens_[mark]) && mark_ends(mark, i);
  }

  /// `“Stop.” Then`: the final mark stands within the quotation.
  static bool ends_inside(std::string_view written) {
    const auto last = written.find_last_of(".!?");
    return last != std::string_view::npos && last + 4 >= written.size();
  }

  bool line_ends(std::size_t i) const {
    const Span between{tokens_[i].span.end, tokens_[i + 1].span.begin};
    const auto gap = slice(draft_, between);
    const bool block = slice(draft_, tokens_[i].span).find('\n') != std::string_view::npos ||
                       slice(draft_, tokens_[i + 1].span).find('\n') != std::string_view::npos;
    if (block) return true;
    const auto newline = gap.find('\n');
    if (newline == std::string_view::npos) return gap.find('\r') != std::string_view::npos ||
                                                  gap.find("\xE2\x80\xA8") != std::string_view::npos;
    return lines_ == Lines::End || !wraps(i, gap);
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

  bool mark_ends(std::size_t mark, std::size_t last) const {
    const auto& token = tokens_[mark];
    const auto& next = tokens_[last + 1];
    const Token* before = mark > first_ ? &tokens_[mark - 1] : nullptr;
    const bool words_follow = next.kind != TokenKind::Punctuation || next.word == "\"" ||
                              next.word == "'" || next.word == "(" || next.word == "-";
    if (!words_follow) return false;
    if (next.glued) {  // "he broke it.he always does"
      return last == mark && next.kind == TokenKind::Word && token.glued && before &&
             before->kind == TokenKind::Word && before->word.size() > 1 && next.word.size() > 1;
    }
    if (!before) return true;
    if (token.word == ".") return !abbreviation(*before, mark, next);
    // "you... always" is a pause
    const bool pause = token.word.find_first_not_of('.') == std::string::npos;
    return !pause || next.kind != TokenKind::Word || next.capital;
  }

  bool abbreviation(const Token& before, std::size_t mark, const Token& next) const {
    if (before.kind == TokenKind::Number) return mark == first_ + 1;  // "1. first"
    if (before.kind != TokenKind::Word || !tokens_[mark].glued) return false;
    const auto& word = before.word;
    if (word.size() == 1 && is_ascii_letter(word[0])) return word != "i";
    if (holds(always, word)) return true;
    if (holds(before_number, word)) return next.kind == TokenKind::Number;
    return holds(before_lower, word) && !next.capital;
  }

  const std::vector<Token>& tokens_;
  std::string_view draft_;
  Lines lines_;
  std::size_t first_ = 0;
};

}  // namespace

std::vector<Sentence> sentences_of(const std::vector<Token>& tokens, std::string_view draft, Lines lines) {
  return Sentences(tokens, draft, lines).run();
}

}  // namespace aside
