#include "rule/sketches.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("each of many sketches is found again as it was") {
  std::vector<Sketch> all;
  Sketches sketches;
  for (const auto* phrase : {"you (broke|bent) it", "^ thanks", "a _ b .* c"}) {
    Diagnostics sink;
    all.push_back(make_sketch(parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink), small_lexicon()));
    REQUIRE(all.back().known());
    sketches.add(all.back());
  }
  sketches.add(Sketch{});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto view = sketches[i];
    const auto& sketch = all[i];
    REQUIRE(view.steps.size() == sketch.steps.size());
    CHECK(view.accepting == sketch.accepting);
    CHECK(std::equal(sketch.first.begin(), sketch.first.end(), view.first));
    CHECK(std::equal(sketch.into.begin(), sketch.into.end(), view.into));
    CHECK(std::equal(sketch.pool.begin(), sketch.pool.end(), view.pool));
    for (std::size_t s = 0; s < sketch.steps.size(); ++s) CHECK(view.steps[s].keys_seen == sketch.steps[s].keys_seen);
  }
  CHECK(sketches[all.size()].steps.empty());
}
