#include "rule/cut.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

constexpr std::size_t most = 1000;

Sketch sketch_of(const std::string& phrase) {
  Diagnostics sink;
  const auto parsed = parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink);
  CHECK(format(sink) == "");
  return make_sketch(parsed, small_lexicon());
}

bool has(const Sketch& sketch, const Sketch::Step& step, const std::string& word) {
  const auto words = sketch.pool.all().subspan(step.begin, step.words);
  return std::find(words.begin(), words.end(), key_of(word)) != words.end();
}

/// The words of the cheapest cut, where those of `common` cost more than others.
std::vector<std::string> cut_of(const std::string& phrase, const std::vector<std::string>& common,
                                const std::vector<std::string>& asked) {
  const auto sketch = sketch_of(phrase);
  REQUIRE(sketch.known());
  const auto cost = [&](const Sketch::Step& step) -> std::size_t {
    if (step.any || step.wordish) return most;
    std::size_t sum = 1;
    for (const auto& word : common) sum += has(sketch, step, word) ? 10 : 0;
    return sum;
  };
  std::vector<std::string> out;
  for (const auto s : cheapest_cut(sketch, cost, most))
    for (const auto& word : asked)
      if (has(sketch, sketch.steps[s], word)) out.push_back(word);
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a cut takes the rarest word that no way avoids") {
  CHECK(cut_of("you broke it", {"you", "it"}, {"you", "broke", "it"}) == Words{"broke"});
  CHECK(cut_of("you _ broke it", {"broke", "it"}, {"you", "broke", "it"}) == Words{"you"});
}

TEST_CASE("a word that can be left out is no cut") {
  CHECK(cut_of("you (really )?broke", {"you", "broke"}, {"really"}).empty());
  const auto both = cut_of("(really|truly) broke", {"broke"}, {"really", "truly"});
  CHECK(both.size() == 2);
}

TEST_CASE("a phrase that can be anything has no cut") {
  CHECK(cheapest_cut(sketch_of("_ $"), [](const Sketch::Step&) { return most; }, most).empty());
}
