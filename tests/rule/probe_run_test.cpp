#include "rule/probe.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <array>
#include <string>

#include "rule/sketch_run.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/patterns.h"

using namespace aside;
using namespace aside::test;

namespace {

constexpr std::size_t plenty = 1U << 16U;

/// "first-last" of the match and of each group, "-" of a group that stands for nothing; "no" or "?".
std::string tried(const std::string& regex, const std::string& text, std::size_t steps = plenty) {
  const auto probe = make_probe(regex);
  std::array<ProbeGroup, 3> groups;
  const auto told = try_at(probe, text, 0, text.size(), groups, steps);
  if (told != Probed::Yes) return told == Probed::No ? "no" : "?";
  std::string out;
  for (const auto& group : groups) {
    out += out.empty() ? "" : " ";
    out += group.begin == ProbeGroup::nowhere ? "-" : std::to_string(group.begin) + "-" + std::to_string(group.end);
  }
  return out;
}

const std::string word = "\\|[^ ]* ", some = "(?:[^ |]*[a-z0-9\\x80-\\xff][^ |]*\\|[^ ]* ){0,4}?";

struct Held {
  std::size_t tries = 0, matches = 0, unknown = 0;

  /// At every blank of the line, to its end and to one word before.
  void hold(const Pattern& pattern, const Line& line, const std::string& name) {
    const re2::StringPiece text(line.text.data(), line.text.size());
    const auto* re = pattern.compiled();
    REQUIRE(re != nullptr);
    const auto count = 1 + std::min<std::size_t>(pattern.groups(), 8);
    for (const auto end : {line.text.size(), line.starts.back()})
      for (auto at = line.text.find(' '); at < end; at = line.text.find(' ', at + 1)) {
        std::array<ProbeGroup, 9> groups;
        std::array<re2::StringPiece, 10> pieces;
        auto steps = plenty;
        const auto told = try_at(pattern.probe(), line.text, at, end, std::span(groups).first(count), steps);
        const bool matches = re->Match(text, at, end, re2::RE2::ANCHOR_START, pieces.data(), static_cast<int>(count + 1));
        ++tries;
        if (told == Probed::Unknown) {
          ++unknown;
          continue;
        }
        const bool same = (told == Probed::Yes) == matches;
        CHECK_MESSAGE(same, (name + " in " + line.text));
        if (!same || !matches) continue;
        ++this->matches;
        for (std::size_t g = 0; g < count; ++g) {
          const auto& piece = pieces[g == 0 ? 0 : g + 1];
          const auto begin = piece.data() == nullptr ? ProbeGroup::nowhere : static_cast<std::uint32_t>(piece.data() - text.data());
          const auto last = piece.data() == nullptr ? ProbeGroup::nowhere : static_cast<std::uint32_t>(begin + piece.size());
          const bool group = groups[g].begin == begin && groups[g].end == last;
          CHECK_MESSAGE(group, (name + " in " + line.text));
        }
      }
  }
};

}  // namespace

TEST_CASE("a probe takes the first alternative that leads to the end, and as few words for a gap as will do") {
  CHECK(tried(" (?:(?:a)|(?:ab))" + word, " ab| $| ") == "0-5 - -");
  CHECK(tried(" (?:(?:a)" + word + ")?(?:(?:a))" + word, " a| a| ") == "0-7 - -");
  CHECK(tried(" (?:a)" + word + some + "(?:b)" + word, " a| x| b| b| ") == "0-10 - -");
  CHECK(tried(" (?:a)" + word + some + "(?:b)" + word, " a| x| x| x| x| x| b| ") == "no");
  CHECK(tried(" (?:a)" + word + "(?:[^ ]+ )*?(?:b)" + word, " a| x| x| x| x| x| b| b| ") == "0-22 - -");
}

TEST_CASE("a probe says what groups stood for") {
  const std::string slot = "([^ ]*\\|(?:you|they))", regex = " (?:" + slot + word + "|" + slot + word + "(?:x)" + word + ")";
  CHECK(tried(regex, " u|you| x| ") == "0-8 1-6 -");
  CHECK(tried(" (?:" + slot + word + "(?:y)|" + slot + word + "(?:x))" + word, " u|he|you| x| ") == "0-14 - 1-9");
  CHECK(tried(" (?:(?:" + slot + word + ")+)(?:x)" + word, " u|you| w|they| x| ") == "0-19 8-14 -");
}

TEST_CASE("a probe that would take too many steps does not know, and one that comes by the same places again does") {
  CHECK(tried(" (?:a)" + word, " a| ", 3) == "?");
  std::string regex = " (?:a)" + word, text = " a| ";
  for (int i = 0; i < 6; ++i) regex += "(?:[^ ]+ )*?(?:(?:x)" + word + ")?";
  for (int i = 0; i < 30; ++i) text += "x| ";
  CHECK(tried(regex + "(?:b)" + word, text) == "no");
  CHECK(tried(regex + "(?:b)" + word, text + "b| ") == "0-97 - -");
}

TEST_CASE("a probe says what RE2 says") {
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
