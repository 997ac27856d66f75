#include "rule/undertone.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace aside;

namespace {

Undertone made(const std::string& text, Diagnostics& sink) {
  UndertoneReader reader;
  reader.read({"undertone.txt", text}, sink);
  return reader.made();
}
Undertone made(const std::string& text) {
  Diagnostics sink;
  auto out = made(text, sink);
  CHECK(sink.empty());
  return out;
}

int lean_of(const Undertone& undertone, std::initializer_list<std::string_view> words) {
  Counted counted;
  Leaning leaning(undertone, counted);
  for (const auto word : words) leaning.add({key_of(word)});
  return leaning.lean();
}

}  // namespace

TEST_CASE("a message leans by the weights of its words and pairs over the root of their number") {
  const auto undertone = made("# a comment\n@fewest 2\n@bias 5\nagain 40\nonce again -10\nonce 6\n\n");
  CHECK(lean_of(undertone, {"again", "once"}) == 5 + static_cast<int>(46 / std::sqrt(2.0)));
  CHECK(lean_of(undertone, {"once", "again"}) == 5 + static_cast<int>(36 / std::sqrt(3.0)));
  CHECK(lean_of(undertone, {"unknown", "once", "words", "again"}) == 5 + static_cast<int>(46 / std::sqrt(2.0)));
}

TEST_CASE("each word counts once, and too few lean nowhere") {
  const auto undertone = made("@fewest 2\nagain 40\nonce -40\nagain again 40\n");
  CHECK(lean_of(undertone, {"again"}) == Undertone::nowhere);
  CHECK(lean_of(undertone, {"again", "once", "again", "once"}) == 0);
  CHECK(lean_of(undertone, {"again", "again", "again"}) == static_cast<int>(80 / std::sqrt(2.0)));
  CHECK(lean_of(Undertone(), {"again", "once"}) == Undertone::nowhere);
}

TEST_CASE("a word says what it weighs when it is counted") {
  const auto undertone = made("once 3\nonce again 4\nagain -9\n");
  Counted counted;
  Leaning leaning(undertone, counted);
  CHECK(leaning.add({key_of("once")}) == 3);
  CHECK(leaning.add({key_of("again")}) == -5);
  CHECK(leaning.add({key_of("again")}) == 0);
}

TEST_CASE("rows go over words of the table and what stands in for others, and over nothing else") {
  const auto undertone = made("was 0\nlate 0\nagain 0\nwas late 4\nwas late again 16\n<name> was 32\nwas <number> late 64\n<name> was late -8\n");
  const auto sum = [&](std::initializer_list<TonedWord> words) {
    Counted counted;
    Leaning leaning(undertone, counted);
    int all = 0;
    for (const auto word : words) word.key == 0 ? leaning.pause(), 0 : all += leaning.add(word);
    return all;
  };
  const TonedWord was{key_of("was")}, late{key_of("late")}, again{key_of("again")}, jo{key_of("jo"), StandIn::Name}, nine{key_of("9"), StandIn::Number}, other{key_of("other")}, pause;
  CHECK(sum({was, late, again}) == 20);
  CHECK(sum({jo, was, late}) == 32 + 4 - 8);
  CHECK(sum({was, nine, late}) == 64);
  CHECK(sum({was, other, late}) == 0);
  CHECK(sum({was, pause, late, again}) == 0);
  CHECK(sum({{key_of("was"), StandIn::Name}, late}) == 4);
}

TEST_CASE("every word of a large table is found again, and no other") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "w" + std::to_string(i) + "x " + std::to_string(i % 2 == 0 ? 127 : -127) + "\n";
  const auto undertone = made(text);
  for (int i = 0; i < 5000; ++i) CHECK(lean_of(undertone, {"w" + std::to_string(i) + "x"}) == (i % 2 == 0 ? 127 : -127));
  for (int i = 0; i < 5000; ++i) CHECK(lean_of(undertone, {"v" + std::to_string(i) + "x"}) == Undertone::nowhere);
}

TEST_CASE("of words and levels that stand in several files the last count") {
  UndertoneReader reader;
  Diagnostics sink;
  reader.read({"a.txt", "@level hard 10\nagain 40\nonce 7\n"}, sink);
  reader.read({"b.txt", "@level hard 20\nagain 0\n"}, sink);
  const auto undertone = reader.made();
  CHECK(sink.empty());
  REQUIRE(undertone.level("hard") != nullptr);
  CHECK(undertone.level("hard")->lean == 20);
  CHECK(undertone.level("soft") == nullptr);
  CHECK(lean_of(undertone, {"again", "once"}) == 7);
}

TEST_CASE("a line that is wrong has its place and says what was expected") {
  for (const std::string line : {"again", "again 128", "again -128", "a b c d 4", "@bias", "@level hard", "@levels hard 4", "again 4.5"}) {
    Diagnostics sink;
    made("once 3\n" + line + "\n", sink);
    CAPTURE(line);
    REQUIRE(sink.size() == 1);
    CHECK(sink[0].line == 2);
    CHECK(sink[0].file == "undertone.txt");
    CHECK(sink[0].hint.find("<word> <weight>") != std::string::npos);
  }
}

TEST_CASE("a word or a pair that stands in a file twice is told so") {
  Diagnostics sink;
  made("again 3\nonce again 4\nagain 5\n", sink);
  REQUIRE(sink.size() == 1);
  CHECK(sink[0].line == 3);
  CHECK(sink[0].hint == "the first is in line 1");
}

TEST_CASE("of a table of any size a word that it lacks is looked for in vain") {
  std::string text;
  for (int size = 1; size <= 40; ++size) {
    text += "w" + std::to_string(size) + "x 1\n";
    const auto undertone = made(text);
    for (int i = 0; i < 40; ++i) CHECK(lean_of(undertone, {"v" + std::to_string(i) + "x"}) == Undertone::nowhere);
  }
}
