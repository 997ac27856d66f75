#include "rule/frequency.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Of the first step of a phrase, or of the first that takes any word.
std::size_t cost_of(const std::string& phrase, bool any = false) {
  static const Frequency frequency(english().lexicon, english().rules, english().glance);
  Diagnostics sink;
  const auto sketch = make_sketch(parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink), english().lexicon);
  CHECK(format(sink) == "");
  for (const auto& step : sketch.steps)
    if (step.takes_any() == any) return frequency.cost(sketch, step);
  FAIL("no such step in ", phrase);
  return 0;
}

}  // namespace

TEST_CASE("a rare word costs less than a common one, and any word the most") {
  CHECK(cost_of("grumpily done") < cost_of("you done"));
  CHECK(cost_of("_ done", true) == Frequency::too_common);
}

TEST_CASE("a word costs less where rare ones stand beside it") {
  CHECK(cost_of("you grumpily") < cost_of("you can"));
  CHECK(cost_of("you grumpily") < cost_of("you"));
}
