#include "rule/narrow.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <array>
#include <string>

#include "lexicon/reading.h"
#include "rule/examples.h"
#include "rule/pattern.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/patterns.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::string word = "\\|[^ ]* ";

std::string in(std::string_view text, const std::string& regex) {
  return narrowed(regex, Trigrams(text)).value_or("nothing");
}

/// Where the match and its groups lie.
std::string found_by(const re2::RE2& re, std::string_view line, std::size_t from) {
  std::array<re2::StringPiece, 10> groups;
  const re2::StringPiece text(line.data(), line.size());
  if (!re.Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) return "none";
  std::string out;
  for (const auto& group : groups)
    out += group.data() == nullptr ? "- " : std::to_string(group.data() - line.data()) + "+" + std::to_string(group.size()) + " ";
  return out;
}

struct Held {
  std::size_t patterns = 0, matches = 0, dead = 0, whole = 0, narrow = 0;

  void hold(const Pattern& pattern, const std::string& line, const std::string& name) {
    const auto* re = pattern.compiled();
    REQUIRE(re != nullptr);
    const auto small = narrowed(pattern.regex(), Trigrams(line));
    const auto wanted = found_by(*re, line, 0);
    ++patterns;
    matches += wanted == "none" ? 0 : 1;
    whole += pattern.regex().size();
    if (!small) {
      ++dead;
      CHECK_MESSAGE(wanted == "none", (name + " in " + line));
      return;
    }
    narrow += small->size();
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    const re2::RE2 made("(" + *small + ")", options);
    REQUIRE_MESSAGE(made.ok(), (name + ": " + *small));
    CHECK_MESSAGE(made.NumberOfCapturingGroups() == re->NumberOfCapturingGroups(), (name + ": " + *small));
    CHECK_MESSAGE(found_by(made, line, 0) == wanted, (name + " in " + line));
  }
};

}  // namespace

TEST_CASE("of three bytes in a row a text has those that stand in it") {
  const Trigrams some("you broke");
  CHECK(some.may_hold('y', 'o', 'u'));
  CHECK(some.may_hold('u', ' ', 'b'));
  CHECK_FALSE(some.may_hold('u', 'b', 'r'));
  CHECK_FALSE(Trigrams("ab").may_hold('a', 'b', 0));
}

TEST_CASE("what the text lacks is left out") {
  CHECK(in(" I| broke| it| ", " (?:(?:broke)|(?:lost)|(?:dropped))" + word) == " (?:(?:broke))" + word);
  CHECK(in(" I| lost| it| ", " (?:(?:broke)|(?:dropped))" + word) == "nothing");
  // The bytes in front count, and those behind.
  CHECK(in(" breaker| ", " (?:(?:break)|(?:breaker))" + word) == " (?:(?:breaker))" + word);
  CHECK(in(" unbroken| ", " (?:(?:broken)|(?:unbroken))" + word) == " (?:(?:unbroken))" + word);
  CHECK(in(" a|fault.past| ", " (?:[^ ]*\\|(?:fault\\.past|habit\\.past))" + word) == " (?:[^ ]*\\|(?:fault\\.past))" + word);
}

TEST_CASE("what need not be there is left out alone") {
  CHECK(in(" you| broke| ", " (?:you)" + word + "(?:(?:really)" + word + ")?(?:broke)" + word) == " (?:you)" + word + "(?:broke)" + word);
  CHECK(in(" you| broke| ", " (?:you)" + word + "(?:(?:really)" + word + ")+(?:broke)" + word) == "nothing");
  // What may stand behind itself has two neighbours.
  const auto twice = " (?:(?:no)" + word + ")+(?:you)" + word;
  CHECK(in(" no| no| you| ", twice) == twice);
}

TEST_CASE("groups keep their numbers") {
  const auto small = in(" b|two| ", " (?:(?:a)" + word + "([^ ]*\\|(?:one))|(?:b)\\|([^ ]*two))" + word);
  const re2::RE2 made(small);
  REQUIRE(made.ok());
  CHECK(made.NumberOfCapturingGroups() == 2);
  CHECK(found_by(made, " b|two| ", 0) == "0+8 - 3+3 - - - - - - - ");
  const re2::RE2 without(in(" b| ", " (?:([^ ]*one)" + word + ")?(b)" + word));
  CHECK(without.NumberOfCapturingGroups() == 2);
  CHECK(found_by(without, " b| ", 0) == "0+4 - 1+1 - - - - - - - ");
}

TEST_CASE("an expression that is not ours is kept") {
  for (const std::string regex : {" (?:a*)xyz", " a.b", " \\bab", " [^a", " a{2}xyz", " (abc", " abc)", " (?i:abc)", " (?:abc)??", " (?:abc)++"})
    CHECK_MESSAGE(in(" none of it ", regex) == regex, regex);
  std::string deep(100, '(');
  CHECK(in(" none ", deep + "abc" + std::string(100, ')')) == deep + "abc" + std::string(100, ')'));
}

TEST_CASE("every pattern finds in every line what the whole of it finds") {
  Inputs inputs(english(), 5);
  Held held;
  for (int i = 0; i < 6; ++i)
    for (const auto& line : read_lines(inputs.next(), english().lexicon).lines)
      each_pattern(english(), [&](const Pattern& pattern, const std::string& id) { held.hold(pattern, line.text, id); });
  CHECK(held.matches > 100);
  CHECK(held.dead > held.patterns / 2);
  CHECK(held.narrow < held.whole / 10);
}

TEST_CASE("every pattern finds in the examples of its rule what the whole of it finds") {
  Held held;
  for (const auto& rule : english().rules)
    for (const auto& example : examples_of(rule))
      for (const auto& line : read_lines(group(example.text), english().lexicon).lines)
        for (const auto& trigger : rule.triggers)
          if (trigger.signal.empty()) held.hold(trigger.pattern, line.text, rule.id);
  CHECK(held.matches > 1000);
}
