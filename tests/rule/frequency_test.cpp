#include "rule/frequency.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

std::size_t cost_of(const std::string& phrase, std::size_t step) {
  static const Frequency frequency(english().lexicon, english().rules, english().glance);
  Diagnostics sink;
  const auto sketch = make_sketch(parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink), english().lexicon);
  CHECK(format(sink) == "");
  REQUIRE(step < sketch.steps.size());
  return frequency.cost(sketch, sketch.steps[step]);
}

}  // namespace

TEST_CASE("a rare word costs less than a common one, and any word the most") {
  CHECK(cost_of("grumpily done", 0) < cost_of("you done", 0));
  CHECK(cost_of("_ done", 0) == Frequency::too_common);
}

TEST_CASE("a word costs less where rare ones stand beside it") {
  CHECK(cost_of("you grumpily", 0) < cost_of("you can", 0));
  CHECK(cost_of("you grumpily", 0) < cost_of("you", 0));
}
