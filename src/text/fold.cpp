// One grapheme cluster at a time, so that each folded byte knows its cluster; clusters of
// one ASCII byte, nearly all of them, never reach ICU.
#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/chars.h"
#include "text/cluster.h"
#include "text/lookalike.h"

namespace aside {
namespace {

// More marks than any alphabet piles on one letter: the rest is noise, and reordering
// thousands of marks would not be linear.
constexpr int kept_marks = 4;

/// What NFKC does not do, or does otherwise than a reader would.
const char* plain_form(char32_t code) {
  switch (code) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x2035:
    case 0x00B4: case 0x02BC: case 0x02B9: case 0xFF07: return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x2036:
    case 0x00AB: case 0x00BB: case 0xFF02: return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
    case 0x2212: case 0xFE58: case 0xFE63: case 0xFF0D: return "-";
    case 0x2044: return "/";
    case 0x00AF: return "\xC2\xAF";  // NFKC makes it a space with a mark
    case 0x2122: return "\xE2\x84\xA2";  // ™ is no "tm"
    case 0x2120: return "\xE2\x84\xA0";
    case 0x0085: case 0x2028: case 0x2029: return "\n";
    default: return nullptr;
  }
}

bool latin(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(static_cast<UChar32>(code), &status);
  return script == USCRIPT_LATIN || code < 0x80;
}

bool combining(char32_t code) {
  const auto type = u_charType(static_cast<UChar32>(code));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

std::string casefold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status))
    form->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                        status);
  if (U_FAILURE(status)) out.assign(text);
  return out;
}

/// A cluster that is not one ASCII byte.
void fold_cluster(std::string_view cluster, std::string& out) {
  std::size_t at = 0;
  const char32_t base = decode(cluster, at);
  if (const char* plain = plain_form(base)) {
    out += plain;
    return;
  }
  if (base >= 0x1F150 && base <= 0x1F189) {  // letters in black circles and squares
    const char32_t letter = (base - 0x1F150) % 0x20;
    if (letter < 26) {
      out += static_cast<char>('a' + letter);
      return;
    }
  }
  std::string kept;
  encode(base, kept);
  int marks = 0;
  while (at < cluster.size() && marks < kept_marks) {
    const char32_t code = decode(cluster, at);
    encode(code, kept);
    marks += combining(code) ? 1 : 0;
  }
  std::string form = casefold(kept);
  if (const auto slash = form.find("\xE2\x81\x84"); slash != std::string::npos) form.replace(slash, 3, "/");  // ½
  // What does not compose with a Latin letter strikes it out or is piled on it.
  if (marks > 0 && latin(base)) {
    std::size_t first_end = 0;
    if (form.empty()) return;
    const char32_t first = decode(form, first_end);
    const bool piled = marks >= 3 || first_end < form.size();
    if (piled && !combining(first)) {
      out.append(casefold([&] { std::string s; encode(base_letter(first), s); return s; }()));
      return;
    }
  }
  out += form;
}

class Folder {
 public:
  explicit Folder(std::size_t size) {
    result_.text.reserve(size);
    result_.source.reserve(size);
  }

  void token(const Piece& piece) {
    Token token;
    token.kind = *piece.token;
    token.span = piece.span;
    token.word = piece.word;
    token.id = piece.id;
    opaque(std::move(token));
  }

  /// `text` stands at `offset`, or as a whole for `fixed`.
  void words(std::string_view text, std::size_t offset, const Span* fixed) {
    std::string form;
    for (std::size_t at = 0; at < text.size();) {
      if (!fixed) at = plain_run(text, at, offset);
      if (at == text.size()) break;
      const std::size_t end = cluster_end(text, at);
      const Span span = fixed ? *fixed : Span{offset + at, offset + end};
      const auto cluster = text.substr(at, end - at);
      at = end;
      if (cluster.size() == 1 && is_ascii(cluster[0])) {
        const char c = lower(cluster[0]);
        if (c == '\r') put("\n", span);
        else if (c == '\v' || c == '\f') put(" ", span);
        else if ((c >= ' ' && c != 0x7F) || c == '\t' || c == '\n') put({&c, 1}, span);
        continue;
      }
      if (cluster == "\r\n") {
        put("\n", span);
        continue;
      }
      if (is_emoji(cluster)) {
        opaque({TokenKind::Emoji, span, emoji_word(cluster), {}, false, false, false});
        continue;
      }
      form.clear();
      fold_cluster(cluster, form);
      std::erase_if(form, [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t'; });
      put(form, span);
      beyond_ascii_ = true;
    }
  }

  Folded finish() && {
    if (beyond_ascii_) latinise(result_);
    return std::move(result_);
  }

 private:
  /// Folds ASCII as far as each byte is a cluster of its own; the end.
  std::size_t plain_run(std::string_view text, std::size_t at, std::size_t offset) {
    std::size_t end = at;
    while (end < text.size() && ((text[end] >= ' ' && text[end] < 0x7F) || text[end] == '\n' || text[end] == '\t')) ++end;
    if (end > at && end < text.size() && !is_ascii(text[end])) --end;  // it may carry a mark
    const auto done = result_.text.size();
    result_.text.append(text, at, end - at);
    result_.source.resize(done + end - at);
    for (std::size_t i = 0; i < end - at; ++i) {
      result_.text[done + i] = lower(result_.text[done + i]);
      result_.source[done + i] = {offset + at + i, offset + at + i + 1};
    }
    return end;
  }

  /// Without skin tones and presentation selectors: one word for all its looks.
  static std::string emoji_word(std::string_view cluster) {
    std::string word;
    for (std::size_t at = 0; at < cluster.size();) {
      const char32_t code = decode(cluster, at);
      if (code != 0xFE0F && !(code >= 0x1F3FB && code <= 0x1F3FF && !word.empty()))
        encode(code, word);
    }
    return word;
  }

  void put(std::string_view bytes, Span span) {
    result_.text += bytes;
    result_.source.insert(result_.source.end(), bytes.size(), span);
  }

  void opaque(Token token) {
    put({&opaque_mark, 1}, token.span);
    result_.opaque.push_back(std::move(token));
  }

  Folded result_;
  bool beyond_ascii_ = false;
};

}  // namespace

Folded fold(std::string_view draft, const Pieces& pieces) {
  Folder folder(draft.size());
  for (const auto& piece : pieces) {
    if (piece.token) folder.token(piece);
    else if (!piece.text.empty()) folder.words(piece.text, 0, &piece.span);
    else folder.words(slice(draft, piece.span), piece.span.begin, nullptr);
  }
  return std::move(folder).finish();
}

std::string folded(std::string_view words) {
  Folder folder(words.size());
  folder.words(words, 0, nullptr);
  auto result = std::move(folder).finish();
  std::string text;
  std::size_t next = 0;
  for (const char c : result.text) {
    if (c == opaque_mark) text += result.opaque[next++].word;
    else text += c;
  }
  return text;
}

}  // namespace aside
