#include "rule/beside.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Phrased {
  Sketch sketch;

  explicit Phrased(const std::string& phrase) {
    Diagnostics sink;
    const auto parsed = parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink);
    CHECK(format(sink) == "");
    sketch = make_sketch(parsed, small_lexicon());
    REQUIRE(sketch.known());
  }
  /// Of the steps that take a word the one beside which the least is known.
  template <class Look>
  Beside loosest(const std::string& word, Look look) const {
    std::vector<Beside> all;
    for (const auto& each : sketch.steps) {
      const auto words = sketch.pool.all().subspan(each.begin, each.words);
      if (std::find(words.begin(), words.end(), key_of(word)) != words.end()) all.push_back(look(sketch, each));
    }
    REQUIRE(!all.empty());
    const auto known = [](const Beside& a) { return std::pair(a.anything(), a.reach); };
    return *std::max_element(all.begin(), all.end(), [&](const Beside& a, const Beside& b) { return known(a) < known(b); });
  }
  Beside before(const std::string& word) const { return loosest(word, before_step); }
  Beside behind(const std::string& word) const { return loosest(word, behind_step); }
};

bool has(const Beside& beside, const std::string& word) { return (beside.keys >> (key_of(word) % 64) & 1U) != 0; }

}  // namespace

TEST_CASE("beside a step stands what the phrase has there") {
  const Phrased phrased("you (broke|bent) it");
  CHECK(has(phrased.before("broke"), "you"));
  CHECK(has(phrased.behind("broke"), "it"));
  CHECK_FALSE(has(phrased.behind("broke"), "you"));
  CHECK(phrased.behind("broke").reach == 1);
  CHECK(phrased.before("you").anything());
  CHECK(phrased.behind("it").anything());
}

TEST_CASE("behind a gap it stands as much further away as the gap may be long") {
  const Phrased phrased("you _ broke it");
  CHECK(has(phrased.behind("you"), "broke"));
  CHECK(phrased.behind("you").reach == 5);
  CHECK(has(phrased.before("broke"), "you"));
  CHECK(phrased.before("broke").reach == 5);
}

TEST_CASE("a gap without an end, and one at the phrase's own, tell nothing") {
  CHECK(Phrased("you .* broke").behind("you").anything());
  CHECK(Phrased("you .* broke").before("broke").anything());
  CHECK(Phrased("you (_ )?").behind("you").anything());
}
