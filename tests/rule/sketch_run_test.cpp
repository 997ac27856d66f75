#include "rule/sketch_run.h"

#include <doctest/doctest.h>

#include "match/match.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Tried {
  Reading reading;
  Sketch sketch;
  const Line& line() const { return reading.lines.at(0); }
};

Tried tried(const std::string& phrase, const std::string& text) {
  Diagnostics sink;
  const auto parsed = parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink);
  CHECK(format(sink) == "");
  return {read_lines(group(text), small_lexicon()), make_sketch(parsed, small_lexicon())};
}

}  // namespace

TEST_CASE("a phrase may begin only where its words stand") {
  const auto each = tried("you (really )?broke it", "you and you broke it");
  const auto& line = each.line();
  REQUIRE(tells(each.sketch, line));
  CHECK(may_begin(each.sketch, line, 0, line.keys.size()) == 3);
  CHECK(may_begin(each.sketch, line, 3, line.keys.size()) == 3);
  CHECK(may_begin(each.sketch, line, 4, line.keys.size()) == line.keys.size());
  CHECK(may_begin(each.sketch, line, 0, 5) == 5);  // "it" stands outside
}

TEST_CASE("a phrase may begin at the edges of a line") {
  const auto first = tried("^ you", "you and you");
  CHECK(may_begin(first.sketch, first.line(), 0, first.line().keys.size()) == 0);
  const auto last = tried("you $", "you and you");
  CHECK(may_begin(last.sketch, last.line(), 0, last.line().keys.size()) == 3);
}

TEST_CASE("of a line without keys, and of a phrase without a sketch, nothing is told") {
  const auto each = tried("you broke it", "you broke it");
  auto bare = each.line();
  bare.keys.clear();
  CHECK_FALSE(tells(each.sketch, bare));
  CHECK(may_match(each.sketch, bare, 0, 5));
  CHECK(may_match({}, each.line(), 0, 5));
}

TEST_CASE("a phrase matches where one begins, and nowhere else") {
  Inputs inputs(english(), 7);
  for (int i = 0; i < 20; ++i) {
    const auto draft = inputs.next();
    const auto reading = read_lines(draft, english().lexicon);
    for (const auto& line : reading.lines) {
      if (line.words.empty()) continue;
      auto bare = line;
      bare.keys.clear();
      const auto places = line.keys.size();
      for (const auto& rule : english().rules)
        for (const auto& trigger : rule.triggers) {
          const auto& sketch = trigger.pattern.sketch();
          if (!trigger.signal.empty() || !tells(sketch, line)) continue;
          const bool seen = may_match(sketch, line, 0, places);
          CHECK_MESSAGE(seen == (may_begin(sketch, line, 0, places) < places), (rule.id + " in " + draft.text));
          if (!seen) continue;
          const auto fast = match_pattern(trigger.pattern, line), slow = match_pattern(trigger.pattern, bare);
          REQUIRE_MESSAGE(fast.size() == slow.size(), (rule.id + " in " + draft.text));
          for (std::size_t k = 0; k < fast.size(); ++k) {
            CHECK(fast[k].first == slow[k].first);
            CHECK(fast[k].last == slow[k].last);
            CHECK(fast[k].slots == slow[k].slots);
          }
        }
    }
  }
}
