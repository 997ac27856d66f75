// At each place the first of these that fits: a log line, a token of the markup, a quotation,
// an atom, a word, a mark.
#include "text/tokens.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "text/atoms.h"
#include "text/chars.h"
#include "text/log_line.h"
#include "text/quotation.h"
#include "text/word_breaks.h"
#include "text/words.h"

namespace aside {
namespace {

constexpr std::size_t longest_opaque_word = 64;

/// At most 64 bytes, never half a character.
std::string clipped(std::string_view text) {
  std::size_t end = std::min(text.size(), longest_opaque_word);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end));
}

/// Upper and lower case, as the draft has it.
void look_at_case(std::string_view written, Token& token) {
  std::size_t letters = 0, upper = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < written.size();) {
    const char c = written[at];
    bool is_up = false, is_low = false;
    if (is_ascii(c)) {
      ++at;
      is_up = is_upper(c);
      is_low = c >= 'a' && c <= 'z';
    } else {
      const auto code = static_cast<UChar32>(decode(written, at));
      is_up = u_isupper(code) || u_istitle(code);
      is_low = u_islower(code);
    }
    if (!is_up && !is_low) continue;
    if (letters == 0) first_upper = is_up;
    ++letters;
    upper += is_up ? 1 : 0;
  }
  token.capital = first_upper;
  token.shouted = letters >= 2 && upper == letters;
}

/// A word that no atom and no mask begins with, as nearly all words are: the rest of the
/// readers need not be asked.
std::size_t common_word_end(std::string_view text, std::size_t at) {
  const auto end = plain_word_end(text, at);
  return end < at + 2 || text.substr(at, end - at) == "xd" ? at : end;
}

class Tokeniser {
 public:
  Tokeniser(const Folded& folded, std::string_view draft)
      : folded_(folded), scan_{folded, draft}, quotations_(scan_), breaks_(folded.text) {}

  std::vector<Token> run() && {
    const auto text = scan_.text();
    bool line_start = true;
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (c == '\n') line_start = true;
      if (is_space(c)) {
        ++at;
        continue;
      }
      if (!is_ascii(c)) {
        std::size_t next = at;
        const auto kind = class_of(decode(text, next));
        if (kind == CharClass::Space || kind == CharClass::Newline) {
          at = next;
          continue;
        }
      }
      at = std::exchange(line_start, false) ? first_of_line(at) : next_token(at);
    }
    return std::move(tokens_);
  }

 private:
  std::size_t first_of_line(std::size_t at) {
    const auto text = scan_.text();
    const auto end = std::min(text.find('\n', at), text.size());
    if (is_log_line(scan_.original(at, end))) return push(TokenKind::Log, at, end, {});
    return next_token(at);
  }

  std::size_t next_token(std::size_t at) {
    const auto text = scan_.text();
    if (text[at] == opaque_mark) return push_opaque(at);
    if (const auto end = common_word_end(text, at); end > at)
      return push(TokenKind::Word, at, end, std::string(text.substr(at, end - at)));
    if (const auto quote = quotations_.at(at)) {
      const auto words = text.substr(quote->inside.begin, quote->inside.size());
      return push(TokenKind::Quote, at, quote->end, without_marks(words));
    }
    for (const auto& atom : atoms())
      if (const auto end = atom.end(scan_, at); end > at)
        return push(atom.kind, at, end, clipped(text.substr(at, end - at)));
    if (auto read = word_at(text, at, breaks_))
      return push(TokenKind::Word, at, read->end, std::move(read->word));
    return mark(at);
  }

  std::size_t mark(std::size_t at) {
    const auto text = scan_.text();
    std::size_t end = at;
    const char32_t code = decode(text, end);
    constexpr std::string_view closing = "!?.", repeated = "-*=_~#+";
    if (closing.find(text[at]) != std::string_view::npos) {
      while (end < text.size() && closing.find(text[end]) != std::string_view::npos) ++end;
    } else if (repeated.find(text[at]) != std::string_view::npos) {
      while (end < text.size() && text[end] == text[at]) ++end;
      if (text[at] == '-') return push(TokenKind::Punctuation, at, end, "-");
    } else if (code >= 0x80) {
      while (end < text.size() && !is_ascii(text[end])) {
        std::size_t next = end;
        if (class_of(decode(text, next)) != CharClass::Mark) break;
        end = next;
      }
    }
    return push(TokenKind::Punctuation, at, end, std::string(text.substr(at, end - at)));
  }

  std::size_t push(TokenKind kind, std::size_t begin, std::size_t end, std::string word) {
    // What one cluster was folded to ("½" to "1/2") is not torn apart.
    while (end < folded_.text.size() && folded_.source[end] == folded_.source[end - 1]) ++end;
    Token token;
    token.kind = kind;
    token.span = folded_.behind(begin, end);
    token.word = std::move(word);
    if (kind == TokenKind::Mention && is_everyone(token.word)) token.id = "!everyone";
    push(std::move(token));
    return end;
  }

  std::size_t push_opaque(std::size_t at) {
    while (folded_.opaque[next_opaque_].span.begin < folded_.source[at].begin) ++next_opaque_;
    push(folded_.opaque[next_opaque_++]);
    return at + 1;
  }

  void push(Token token) {
    const auto written = slice(scan_.draft, token.span);
    token.glued = !tokens_.empty() && tokens_.back().span.end == token.span.begin;
    if (token.kind == TokenKind::Word || token.kind == TokenKind::Mention) look_at_case(written, token);
    if (token.word.empty() && (token.kind == TokenKind::Mention || token.kind == TokenKind::Url))
      token.word = folded(written.substr(0, longest_opaque_word));
    tokens_.push_back(std::move(token));
  }

  static std::string without_marks(std::string_view words) {
    std::string plain(words);
    std::erase(plain, opaque_mark);
    return clipped(plain);
  }

  static bool is_everyone(std::string_view word) {
    return word == "@here" || word == "@channel" || word == "@everyone" || word == "@all";
  }

  const Folded& folded_;
  Scan scan_;
  Quotations quotations_;
  WordBreaks breaks_;
  std::size_t next_opaque_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(const Folded& folded, std::string_view draft) {
  return Tokeniser(folded, draft).run();
}

}  // namespace aside
