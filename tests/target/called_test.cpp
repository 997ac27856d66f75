#include "target/called.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Asked {
  Reading reading;
  std::size_t at;

  explicit Asked(const std::string& text, const std::string& word) {
    reading = read_lines(group(text), english().lexicon);
    const auto& words = reading.lines.at(0).words;
    for (at = 0; at < words.size() && words[at].text != word;) ++at;
    REQUIRE(at < words.size());
  }
  WordsView view() const { return {reading.lines.at(0).words, reading.text, english().lexicon}; }
};

bool called(const std::string& text, const std::string& word) {
  const Asked asked(text, word);
  return is_called(asked.view(), {asked.at, asked.at + 1}, true);
}
bool called_late(const std::string& text, const std::string& word) {
  const Asked asked(text, word);
  return is_called_late(asked.view(), {asked.at, asked.at + 1});
}
bool anybody(const std::string& text) {
  const Asked asked(text, "you");
  return is_anybody(asked.view(), asked.at);
}

}  // namespace

TEST_CASE("a name is called at the start of a clause, behind a greeting or behind a comma") {
  for (const std::string text : {"Ana, thanks", "no, Ana, we do not", "to be honest Ana I expected more", "ok Ana you had one job",
                                 "thanks Ana", "look here, Ana", "ana could you look", "Ana kindly send it to her", "Ana!", "please Ana, stop"})
    CHECK_MESSAGE(called(text, "ana"), text);
}

TEST_CASE("a name in a list, in passing or told about is not called") {
  for (const std::string text : {"Ana, Bo and Cy were late", "Ana, who was late, left", "Ana was late", "sorry Ana was late",
                                 "I asked Bo, Ana.", "Ana and Bo, please", "Ana kindly cut what she had"})
    CHECK_MESSAGE(!called(text, "ana"), text);
  CHECK(called("@ana please look", "@ana"));
  CHECK_FALSE(called("@ana forgot the keys", "@ana"));
}

TEST_CASE("a name behind \"you\" tells who it was, unless it is told about") {
  CHECK(called_late("what did you miss, Jamie?", "jamie"));
  CHECK(called_late("your fault @jamie", "@jamie"));
  CHECK(called_late("you meant well Jamie, but no", "jamie"));
  CHECK_FALSE(called_late("broken by @jamie", "@jamie"));
  CHECK_FALSE(called_late("you should ask Jamie, then go", "jamie"));
}

TEST_CASE("\"you\" of a condition or an instruction is anybody, of a deed somebody") {
  CHECK(anybody("if you press it, it beeps"));
  CHECK(anybody("before you start it, check the oil"));
  CHECK_FALSE(anybody("when you forget it, we all wait"));
  CHECK_FALSE(anybody("you broke it"));
  CHECK_FALSE(anybody("because of you"));
}

TEST_CASE("a word is within an expression also between its ends") {
  const Asked asked("to be honest it broke", "be");
  CHECK(is_within(asked.view(), asked.at, "opener"));
  CHECK_FALSE(is_within(asked.view(), asked.at + 2, "opener"));
  CHECK(expression_at(asked.view(), 0, "opener").last == 3);
  CHECK(expression_at(asked.view(), 1, "opener").last == 2);
}

TEST_CASE("a name before a sentence of its own is called without a comma") {
  CHECK(called("Moira there was no float in till two", "moira"));
  CHECK(called("Femi nobody rang the transfer through", "femi"));
  CHECK(called("Terry the padlock was your job last night", "terry"));
  CHECK(called("Sam stop home next time if you cannot be bothered", "sam"));
  CHECK_FALSE(called("Sam it was who found the purse", "sam"));
  CHECK_FALSE(called("Sam the plumber left your keys at the desk", "sam"));
  CHECK_FALSE(called("Sam put your keys back", "sam"));
  CHECK_FALSE(called("Sam stop", "sam"));
}

TEST_CASE("the name of a house is nobody's mate") {
  CHECK(called("Cheers Doyle lad", "doyle"));
  CHECK_FALSE(called("The chair was empty when the little Doyle boy went under", "doyle"));
}

TEST_CASE("names that stand together are called together") {
  const auto together = [](const std::string& text) {
    const Asked asked(text, "hamza");
    const auto last = end_of_names(asked.view(), asked.at);
    return last > asked.at + 1 && are_called(asked.view(), asked.at, last);
  };
  CHECK(together("Hamza and Kev, neither of you signed"));
  CHECK(together("Hamza, Kev: the alarm went"));
  CHECK(together("Hamza & Kev youse left it open"));
  CHECK(together("Hamza, Kev and Jo you left it open"));
  CHECK_FALSE(together("Hamza and Kev left it open"));
  CHECK_FALSE(together("Hamza and Kev, who were on lates, left it open"));
  CHECK_FALSE(together("Hamza, you left it open"));
}
