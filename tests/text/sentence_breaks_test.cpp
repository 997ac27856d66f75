#include "text/sentence_breaks.h"

#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/chars.h"
#include "text/samples.h"
#include "text/sentences.h"

using namespace aside;
using namespace aside::test;

namespace {

std::u16string utf16(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  return {wide.getBuffer(), static_cast<std::size_t>(wide.length())};
}

std::string cut(std::string_view text) {
  std::string out;
  const auto wide = utf16(text);
  std::size_t begin = 0;
  for (const auto end : sentence_breaks(wide)) {
    std::string part;
    icu::UnicodeString(wide.data() + begin, static_cast<std::int32_t>(end - begin)).toUTF8String(part);
    out += '[' + part + ']';
    begin = end;
  }
  return out;
}

bool is_closer(const Token& token) {
  const bool bracket = token.word.size() == 1 && std::string_view("()[]{}'\"").find(token.word[0]) != std::string_view::npos;
  return token.kind == TokenKind::Emoji || bracket;
}

/// What is an atom for sentences: its own marks end none.
bool is_atom(const Token& token) {
  return token.kind == TokenKind::Word ? token.word.ends_with('.') : token.kind != TokenKind::Punctuation;
}

/// The first of ICU's sentence ends, in the draft as it stands, that is not one of ours.
std::string lost(const std::string& draft) {
  const auto tokens = bare_tokens(draft);
  const auto sentences = sentences_of(tokens, draft, Lines::End);
  const auto begins = [&](std::size_t token) {
    return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.first == token; });
  };
  const auto wide = utf16(' ' + draft);
  for (const auto end : sentence_breaks(wide)) {
    std::string before;
    icu::UnicodeString(wide.data(), static_cast<std::int32_t>(end)).toUTF8String(before);
    const auto at = before.size() - 1;
    std::size_t next = 0;
    while (next < tokens.size() && tokens[next].span.begin < at) ++next;
    if (next == 0 || next == tokens.size()) continue;
    std::size_t mark = next - 1;
    while (mark > 0 && is_closer(tokens[mark])) --mark;
    if (tokens[next - 1].span.end > at || is_atom(tokens[mark])) continue;
    // An emoji stays with the sentence before it; the end has moved behind it, unless other
    // marks are there.
    if (tokens[next].kind == TokenKind::Emoji && !begins(next)) {
      while (next < tokens.size() && is_closer(tokens[next]) && !begins(next)) ++next;
      if (next < tokens.size() && tokens[next].kind == TokenKind::Punctuation) continue;
    }
    if (next == tokens.size() || begins(next)) continue;
    // "No. 5", "1. First", and "it.approx. He", where ICU would see no abbreviation
    if (tokens[mark].word == "." && mark > 0 &&
        (tokens[next].kind == TokenKind::Number || tokens[mark - 1].kind == TokenKind::Number ||
         (mark > 1 && tokens[mark - 1].glued && tokens[mark - 2].word == ".")))
      continue;
    return std::string(slice(draft, {0, tokens[next].span.begin})) + "|";
  }
  return {};
}

constexpr std::string_view pieces[] = {
    "you", "He", "it", "Then", "no", "No", "i", "I", "Mr", "etc", "approx", "API", "J", "it's", " 5", " 10:40",
    "`x. Y`", "\"Stop. Now.\"", "http://x.example/a?b.C", "@Sam", "@sam", "🙄", ":tada:", ":)", "e.g.", "U.S.",
    " ", " ", " ", " ", " ", ".", ".", ".", "!", "?", "...", "?!", ",", ";", "-", "(", ")", "\n ", "é", "Élan",
    "мир", "Мир", "你好", "。"};

}  // namespace

TEST_CASE("ICU's English sentences, with its abbreviations and ours") {
  CHECK(cut("He broke it. You know.") == "[He broke it. ][You know.]");
  CHECK(cut("Ask Mr. Smith or Prof. Rao.") == "[Ask Mr. Smith or Prof. Rao.]");
  CHECK(cut("With Dr. Rao vs. Them, J. Lee.") == "[With Dr. Rao vs. Them, J. Lee.]");
  CHECK(cut("") == "");
}

TEST_CASE("a word that CLDR takes for an abbreviation ends a sentence") {
  CHECK(cut("So do I. You go. To whom? The API. The app. OK. Then.") ==
        "[So do I. ][You go. ][To whom? ][The API. ][The app. ][OK. ][Then.]");
}

TEST_CASE("an abbreviation is a whole word") { CHECK(cut("a first. The test. Ms. X") == "[a first. ][The test. ][Ms. X]"); }

TEST_CASE("no sentence end of ICU's is lost outside atoms") {
  std::mt19937 random(9);
  for (int i = 0; i < 30000; ++i) {
    auto draft = shuffled(pieces, 14, random);
    // ICU sees no abbreviation before two spaces; we do.
    draft.erase(std::unique(draft.begin(), draft.end(), [](char a, char b) { return a == ' ' && b == ' '; }), draft.end());
    const auto trouble = lost(draft);
    CHECK_MESSAGE(trouble.empty(), trouble << " in: " << draft);
    if (!trouble.empty()) return;
  }
  for (const auto& draft : sample_drafts()) CHECK_MESSAGE(lost(draft).empty(), lost(draft) << " in: " << draft);
}

TEST_CASE("a text without abbreviations is cut as the filter cuts it, and one with them too") {
  const std::string pieces[] = {"boxes.", "So",   "so",   "Mr.",  "mr.", "Ph.", "Ph.D.", "e.g.", "a.m.", "It is 5.", "API.", "I.",  "J.",
                                "Capt.",  "OK.", "12.", "\u2019", "\"",  ")",  "!",    "?",   "...",  "\n",       "the",  "Fri.", "No."};
  std::uint64_t random = 1;
  const auto below = [&](std::uint64_t size) { return (random = random * 6364136223846793005ULL + 1442695040888963407ULL) / (1ULL << 33U) % size; };
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto left = 1 + below(8); left > 0; --left) text += pieces[below(std::size(pieces))] + (below(4) == 0 ? "" : " ");
    const auto wide = utf16(text);
    CHECK_MESSAGE(sentence_breaks(wide) == filtered_sentence_breaks(wide), text);
  }
}
