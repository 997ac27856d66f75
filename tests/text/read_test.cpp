#include "text/text.h"

#include <doctest/doctest.h>

#include <atomic>
#include <random>
#include <thread>

#include "text/show.h"
#include "support/patience.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What holds for every draft; the first thing that does not, or nothing.
std::string broken(const Draft& draft) {
  const auto text = read(draft);
  std::size_t done = 0;
  for (const auto& token : text.tokens) {
    if (token.span.empty()) return "a token is empty";
    if (token.span.begin < done) return "tokens overlap or are out of order";
    if (token.span.end > draft.text.size()) return "a token lies outside of the draft";
    if (token.glued != (done == token.span.begin && done > 0)) return "glued is wrong";
    done = token.span.end;
  }
  std::size_t next = 0;
  for (const auto& sentence : text.sentences) {
    if (sentence.first != next || sentence.last <= sentence.first) return "sentences leave a gap";
    next = sentence.last;
  }
  if (next != text.tokens.size()) return "sentences do not cover all tokens";
  const auto again = read(draft);
  if (again.tokens.size() != text.tokens.size()) return "a second reading differs";
  for (std::size_t i = 0; i < text.tokens.size(); ++i)
    if (again.tokens[i].span != text.tokens[i].span || again.tokens[i].word != text.tokens[i].word)
      return "a second reading differs";
  return {};
}

constexpr Markup markups[] = {Markup::Plain,    Markup::Slack, Markup::Discord,
                              Markup::Markdown, Markup::Email, Markup::Irc};

/// Bytes that mean something to some reader, more than random ones do.
std::string noise(std::mt19937& random) {
  static const std::string pieces[] = {
      "a", "i d i o t", "st*pid", "\"", "'", "`", "```", "\n", "> ", "<@U1>", "<", ">", "*", "_", "&gt;",
      "&amp;", "@sam", "#1", "10:40", "http://", ".", "!", "?", " ", "\xF0\x9F\x99\x84", "\xE2\x80\x8D",
      "\xCC\x81", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xFF", std::string(1, '\0'), "\xE4\xBD\xA0", "\x01", "|",
      "On Monday Sam wrote:\n", "-- \n", "\xF0\x9F\x87\xAC", "\xD0\xB0", "||", "\r\n", "\x03" "04,05", "nick: ",
      "\xC2\xBD", "]", "(", ")", "[", "</b>", "- ", "\xE2\x80\xA8", "\xEF\xB8\x8F", "5"};
  std::string text;
  for (auto count = random() % 40; count > 0; --count) {
    if (random() % 8 == 0) text += static_cast<char>(random() % 256);
    else text += pieces[random() % std::size(pieces)];
  }
  return text;
}

}  // namespace

TEST_CASE("any bytes give ordered tokens within the draft, and sentences that cover them") {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const auto text = noise(random);
    for (const auto markup : markups) {
      const auto draft = draft_of(text, markup);
      const auto trouble = broken(draft);
      CHECK_MESSAGE(trouble.empty(), trouble << " (" << name(markup) << "): " << text);
      if (!trouble.empty()) return;
    }
  }
}

TEST_CASE("whatever fills a draft, its reading is linear") {
  const std::string seeds[] = {
      "a", "\"a ", "'a ", "i ", "*a ", "a*", "`", "``` ", "``a`", "<", "<@", "http://", "a.", "a-", "/a", "@", "#",
      "\xCC\x81", "\xCC\x81\xCC\xB6", "\xF0\x9F\x99\x84", "\xF0\x9F\x87\xAC", "\xE4\xBD\xA0", "\xE0\xB8\x81",
      "\xFF", "> ", "\n> ", "!", ":", "(", "[", "[a](", "&gt;", "_a_ ", "\xD0\xB0", "\xC2\xAB" "a ", "10:", "1,",
      "nick: ", "On \n", "a@", "\xE2\x80\x9C" "a", "**a ", "||a", "<a ", "- ", "\n-- \n", "From: a\n"};
  for (const auto& seed : seeds) {
    std::string text;
    while (text.size() < 100'000) text += seed;
    for (const auto markup : markups) {
      const auto draft = draft_of(text, markup);
      CHECK_MESSAGE(test::ends_within(20, [&] { CHECK_NOTHROW(read(draft)); }), name(markup) << ": " << seed);
    }
  }
}

TEST_CASE("a megabyte on one line is read") {
  std::mt19937 random(11);
  std::string text;
  while (text.size() < 1'000'000) text += noise(random) + " you broke it again @sam ";
  for (auto& c : text) c = c == '\n' ? ' ' : c;
  CHECK(test::ends_within(60, [&] { CHECK(broken(draft_of(text)).empty()); }));
}

TEST_CASE("several threads can read at once") {
  const auto draft = draft_of("你好世界. he half-baked it! Mr. Smith, o'clock-ish? ok. 🙄 you");
  const auto expected = read(draft);
  std::vector<std::thread> threads;
  std::atomic<int> wrong = 0;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int n = 0; n < 200; ++n) {
        const auto text = read(draft);
        wrong += text.tokens.size() != expected.tokens.size() || text.sentences.size() != expected.sentences.size();
      }
    });
  for (auto& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("an empty draft has no tokens and no sentences") {
  const auto text = read(draft_of(""));
  CHECK(text.tokens.empty());
  CHECK(text.sentences.empty());
  CHECK(read(draft_of(" \n\t\xC2\xA0 ")).tokens.empty());
}

TEST_CASE("invalid bytes and NUL do not move the spans of what follows") {
  const std::string bad("\xFF\xC3 caf\xC3\xA9 \0 \x80idiot", 18);
  const auto draft = draft_of(bad);
  const auto text = read(draft);
  const auto& last = text.tokens.back();
  CHECK(last.word == "idiot");
  CHECK(slice(draft.text, last.span) == "idiot");
}

TEST_CASE("segments of the caller win over the markup") {
  auto draft = draft_of("see `x` you said so Sam", Markup::Slack);
  draft.segments = {{SegmentKind::Mention, {20, 99}, "U2"}, {SegmentKind::Quote, {8, 16}, ""}};
  CHECK(show(draft) == "see ` x ` quote:you said so mention:Sam");
  CHECK(mentions(draft) == "Sam=U2");
}
