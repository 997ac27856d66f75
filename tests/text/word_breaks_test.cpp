#include "text/word_breaks.h"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <string>

#include "text/chars.h"
#include "text/samples.h"
#include "support/patience.h"

using namespace aside;
using namespace aside::test;

namespace {

/// All boundaries that ICU finds in the whole of `text`.
std::vector<std::size_t> icu_boundaries(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  REQUIRE(U_SUCCESS(status));
  iterator->setText(&utext, status);
  std::vector<std::size_t> found;
  for (auto at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
    found.push_back(static_cast<std::size_t>(at));
  utext_close(&utext);
  return found;
}

bool holds(const std::vector<std::size_t>& boundaries, std::size_t at) {
  return std::binary_search(boundaries.begin(), boundaries.end(), at);
}

// Letters of all kinds of scripts, and what stands between and around them.
constexpr std::string_view ascii[] = {"a", "b", "you", "Re", "1", "22", " ", " ", " ", "'", ".", ",", ":",
                                      ";", "-", "_", "!", "?", ")", "(", "/", "@", "\n", "\t", "&", "="};
constexpr std::string_view multilingual[] = {
    "a", "broke", " ", " ", "'", "’", ".", ",", "-", "_", "é", "e\u0301", "ß", "ж", "мир", "λ", "ש", "\"",
    "״", "ع", "\u0640", "न", "\u093F", "क\u094D", "ไทย", "ภาษา", "你好", "世", "ひら", "カタ", "ー", "한글",
    "\u00AD", "\u200D", "\u00A0", "\u3000", "٣", "５", "Ａ", "ﬁ", "…", "—", "·", "7", "№", "\u200B", "ª", "。"};

std::span<const std::string_view> pieces_of_turn(int i) {
  if (i % 2 == 0) return ascii;
  return multilingual;
}

/// What ICU and aside cut differently on purpose; the words around it are left alone.
bool carved(const Token& token, std::string_view written) {
  if (token.kind != TokenKind::Word) return token.kind != TokenKind::Punctuation || written[0] == '@';
  return written[0] == '\'' || written.find_first_of(" *#%@$!-.+") != std::string_view::npos;
}

/// Whether something carved stands before (`step` -1) or after (1) a word, with no more than
/// marks between. The full stop of "it.he" is carved out, too.
bool touches_carved(const std::vector<Token>& tokens, std::string_view draft, std::size_t word, int step) {
  for (std::size_t i = word;;) {
    if (step < 0 ? !tokens[i].glued : i + 1 == tokens.size() || !tokens[i + 1].glued) return false;
    i = step < 0 ? i - 1 : i + 1;
    if (tokens[i].word == "." || carved(tokens[i], slice(draft, tokens[i].span))) return true;
    if (tokens[i].kind == TokenKind::Word) return false;
  }
}

/// The first plain word whose edges are not ICU's, or nothing.
std::string torn(const std::string& draft) {
  const auto tokens = bare_tokens(draft);
  const auto boundaries = icu_boundaries(draft);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto span = tokens[i].span;
    const auto written = std::string(slice(draft, span));
    if (tokens[i].kind != TokenKind::Word || carved(tokens[i], written)) continue;
    if (!holds(boundaries, span.begin) && !touches_carved(tokens, draft, i, -1))
      return written + " does not begin where ICU begins a word";
    if (!holds(boundaries, span.end) && !touches_carved(tokens, draft, i, 1))
      return written + " does not end where ICU ends a word";
    const auto inside = std::upper_bound(boundaries.begin(), boundaries.end(), span.begin);
    if (inside != boundaries.end() && *inside < span.end) return written + " is two words for ICU";
  }
  return {};
}

}  // namespace

TEST_CASE("asked stretch by stretch, boundaries are those of the whole text") {
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    const auto text = shuffled(pieces_of_turn(i), 12, random);
    const auto boundaries = icu_boundaries(text);
    WordBreaks breaks(text);
    for (std::size_t at = 0; at < text.size();) {
      std::size_t next = at;
      const auto kind = class_of(decode(text, next));
      // A mark behind white space belongs to the white space.
      if (kind == CharClass::Letter || kind == CharClass::Digit || kind == CharClass::Joined) {
        const auto expected = *std::upper_bound(boundaries.begin(), boundaries.end(), at);
        const auto found = breaks.after(at);
        CHECK_MESSAGE(found == expected, text << " at " << at);
        if (found != expected) return;
        next = found;
      }
      at = next;
    }
  }
}

TEST_CASE("a word that is taken for plain ends where ICU ends it") {
  std::mt19937 random(6);
  for (int i = 0; i < 20000; ++i) {
    const auto text = shuffled(ascii, 10, random) + (i % 3 ? "" : "\u0301");
    const auto end = plain_word_end(text, 0);
    if (end == 0) continue;
    const auto boundaries = icu_boundaries(text);
    CHECK_MESSAGE(boundaries[1] == end, text);
    if (boundaries[1] != end) return;
  }
  CHECK(plain_word_end("don't, you", 0) == 5);
  CHECK(plain_word_end("it.he", 0) == 0);
  CHECK(plain_word_end("'em", 0) == 0);
}

TEST_CASE("the edges of plain words are ICU's, in any script") {
  std::mt19937 random(8);
  for (int i = 0; i < 20000; ++i) {
    // Folded before ICU sees it: what nobody sees ("\u00AD") does not part words.
    const auto draft = folded(shuffled(pieces_of_turn(i), 12, random));
    const auto trouble = torn(draft);
    CHECK_MESSAGE(trouble.empty(), trouble << ": " << draft);
    if (!trouble.empty()) return;
  }
  for (const auto& draft : sample_drafts()) CHECK_MESSAGE(torn(draft).empty(), torn(draft) << ": " << draft);
}

TEST_CASE("a long text without white space is cut in linear time") {
  for (const auto* seed : {"a", "a.", "a-", "v1.", "你", "ไทย", "カ", "a_"}) {
    std::string text;
    while (text.size() < 300'000) text += seed;
    CHECK_MESSAGE(test::ends_within(30, [&] { CHECK(!bare_tokens(text).empty()); }), seed);
  }
}
