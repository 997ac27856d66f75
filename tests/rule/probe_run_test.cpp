#include "rule/probe.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <string>

#include "rule/sketch_run.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/patterns.h"

using namespace aside;
using namespace aside::test;

namespace {

constexpr std::size_t plenty = 1U << 16U;

std::string tried(const std::string& regex, const std::string& text, std::size_t steps = plenty) {
  const auto told = try_at(make_probe(regex), text, 0, text.size(), steps);
  return told == Probed::Yes ? "yes" : told == Probed::No ? "no" : "?";
}

const std::string word = "\\|[^ ]* ", some = "(?:[^ |]*[a-z0-9\\x80-\\xff][^ |]*\\|[^ ]* ){0,4}?";

struct Held {
  std::size_t tries = 0, matches = 0, unknown = 0;

  /// At every blank of the line, to its end and to one word before.
  void hold(const Pattern& pattern, const Line& line, const std::string& name) {
    const re2::StringPiece text(line.text.data(), line.text.size());
    const auto* re = pattern.compiled();
    REQUIRE(re != nullptr);
    for (const auto end : {line.text.size(), line.starts.back()})
      for (auto at = line.text.find(' '); at < end; at = line.text.find(' ', at + 1)) {
        auto steps = plenty;
        const auto told = try_at(pattern.probe(), line.text, at, end, steps);
        const bool matches = re->Match(text, at, end, re2::RE2::ANCHOR_START, nullptr, 0);
        ++tries;
        if (told == Probed::Unknown) {
          ++unknown;
          continue;
        }
        CHECK_MESSAGE((told == Probed::Yes) == matches, (name + " in " + line.text));
        this->matches += matches ? 1 : 0;
      }
  }
};

}  // namespace

TEST_CASE("a probe goes every way that may lead to the end") {
  CHECK(tried(" (?:(?:a)|(?:ab))" + word, " ab| $| ") == "yes");
  CHECK(tried(" (?:(?:a)" + word + ")?(?:(?:a))" + word, " a| a| ") == "yes");
  CHECK(tried(" (?:(?:a)" + word + ")?(?:(?:a))" + word, " b| a| ") == "no");
  CHECK(tried(" (?:a)" + word + some + "(?:b)" + word, " a| x| b| b| ") == "yes");
  CHECK(tried(" (?:a)" + word + some + "(?:b)" + word, " a| x| x| x| x| x| b| ") == "no");
  CHECK(tried(" (?:a)" + word + "(?:[^ ]+ )*?(?:b)" + word, " a| x| x| x| x| x| b| b| ") == "yes");
}

TEST_CASE("a probe goes through groups") {
  const std::string slot = "([^ ]*\\|(?:you|they))", regex = " (?:" + slot + word + "|" + slot + word + "(?:x)" + word + ")";
  CHECK(tried(regex, " u|you| x| ") == "yes");
  CHECK(tried(" (?:" + slot + word + "(?:y)|" + slot + word + "(?:x))" + word, " u|he|you| x| ") == "yes");
  CHECK(tried(" (?:(?:" + slot + word + ")+)(?:x)" + word, " u|you| w|they| x| ") == "yes");
  CHECK(tried(" (?:(?:" + slot + word + ")+)(?:x)" + word, " u|you| w|them| x| ") == "no");
}

TEST_CASE("a probe that would take too many steps does not know, and one that comes by the same places again does") {
  CHECK(tried(" (?:a)" + word, " a| ", 3) == "?");
  std::string regex = " (?:a)" + word, text = " a| ";
  for (int i = 0; i < 6; ++i) regex += "(?:[^ ]+ )*?(?:(?:x)" + word + ")?";
  for (int i = 0; i < 30; ++i) text += "x| ";
  CHECK(tried(regex + "(?:b)" + word, text) == "no");
  CHECK(tried(regex + "(?:b)" + word, text + "b| ") == "yes");
}

TEST_CASE("a probe says no where RE2 says no, and nowhere else") {
  Inputs inputs(english(), 11);
  Held held;
  for (int i = 0; i < 12; ++i) {
    const auto draft = inputs.next();
    for (const auto& line : read_lines(draft, english().lexicon).lines) {
      if (line.words.empty()) continue;
      each_pattern(english(), [&](const Pattern& pattern, const std::string& id) {
        if (pattern.probe().known() && may_match(pattern.sketch(), line, 0, line.keys.size())) held.hold(pattern, line, id);
      });
    }
  }
  CHECK(held.matches > 100);
  CHECK(held.unknown <= held.tries / 1000);
}
