#include "rule/probe.h"

#include <doctest/doctest.h>

#include <string>

#include "support/english.h"
#include "support/patterns.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("of an expression that is not ours nothing is known") {
  CHECK(make_probe(" (?:a)\\|[^ ]* ").known());
  for (const auto* regex : {" (?:a*)", " a.b", " \\bab", " (?:(?:a)?)+b", " [^a]b", " a{2}", " (a", " a)", " (?i:a)", " a??", " (?:a)++"})
    CHECK_FALSE_MESSAGE(make_probe(regex).known(), regex);
  CHECK_FALSE(make_probe(" (?:" + std::string(20000, 'a') + ")").known());
}

TEST_CASE("every pattern of the built-in rules can be tried, save a few") {
  std::size_t all = 0, known = 0;
  each_pattern(english(), [&](const Pattern& pattern, const std::string& id) {
    ++all;
    if (pattern.probe().known()) ++known;
    else MESSAGE("RE2 decides: ", id, " ", std::string(pattern.regex()));
  });
  CHECK(all > 1000);
  CHECK(all - known <= all / 100);
}
