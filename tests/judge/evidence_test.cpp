#include "judge/evidence.h"

#include <doctest/doctest.h>

#include "support/small_court.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Sums {
  Trial trial;
  std::vector<Attributed> matches;
  std::vector<SumOf> sums;
};

/// "grim" makes a message lean to a reproach, which costs face.
std::vector<File> rules_with_tone() {
  auto rules = evidence_rules();
  for (auto& file : rules)
    if (file.path.ends_with("weights/face.txt")) file.text += "blame/tone 2\n";
  rules.push_back(rule("blame/tone", "title Tone\nevidence face\nmatch signal hard\n"));
  rules.push_back(rule("weights/undertone", "@fewest 1\n@level hard 10\ngrim 99\n"));
  return rules;
}

Sums sums_of(const Draft& draft, Sensitivity sensitivity = Sensitivity::Standard) {
  Sums out{tried(rules_with_tone(), draft), {}, {}};
  for (const auto& each : out.trial.matches.matches)
    out.matches.push_back({each, attribute(each, out.trial.reading, out.trial.language(), out.trial.people)});
  out.sums = add_up(out.matches, out.trial.language(), out.trial.people, sensitivity);
  return out;
}

/// "face(Sam)=3" of each sum, "!" where it passes, "?" where it is not gated.
std::string shown(const Draft& draft, Sensitivity sensitivity = Sensitivity::Standard) {
  const auto all = sums_of(draft, sensitivity);
  std::string out;
  for (const auto& sum : all.sums) {
    out += (out.empty() ? "" : " ") + std::string(name(sum.sum));
    if (sum.person != nobody) out += "(" + all.trial.people.persons[sum.person].text + ")";
    out += "=" + std::to_string(sum.total) + (sum.passes() ? "!" : "") + (sum.gated ? "" : "?");
  }
  return out;
}
std::string shown(const std::string& text, Sensitivity sensitivity = Sensitivity::Standard) {
  return shown(group(text), sensitivity);
}

std::string voted(const std::string& text) {
  const auto all = sums_of(group(text));
  REQUIRE_FALSE(all.sums.empty());
  return std::string(name(vote(all.sums.front(), all.matches, all.trial.language())));
}

}  // namespace

TEST_CASE("a sum passes at the threshold, not below") {
  CHECK(shown("you broke it") == "face(you)=3");
  CHECK(shown("you broke it, late") == "face(you)=5!");
  CHECK(shown("you broke it", Sensitivity::High) == "face(you)=3!");
  CHECK(shown("you broke it, late", Sensitivity::Low) == "face(you)=5");
}

TEST_CASE("a rule counts once, however often it matches") {
  CHECK(shown("you broke it, you broke it, you broke it") == "face(you)=3");
}

TEST_CASE("every person has a sum of face, the message has one of hostility") {
  CHECK(shown("Sam broke it, ana broke it, late again") == "face(Sam)=3 face(ana)=5! hostile=4!");
}

TEST_CASE("circumstance counts for everybody, but alone for nobody") {
  CHECK(shown("Sam broke it, ana was late, please") == "face(Sam)=1 face(ana)=0 hostile=-2?");
  CHECK(shown("Sam left twice") == "face(Sam)=4?");
  CHECK(shown("it happened twice") == "");
}

TEST_CASE("evidence of a category about nobody costs nobody face") {
  CHECK(shown("it was late") == "");
  CHECK(shown("the door was late. Sam came.") == "face(Sam)=2");
}

TEST_CASE("how a message leans is held against one: of whom most is said, who is spoken to, whom the words are near") {
  CHECK(shown("Sam broke it. Then Ana had a grim day") == "face(Sam)=5!");
  CHECK(shown("Sam and Ana came. A grim day, Liam, you know") == "face(Liam)=2");
  CHECK(shown("Sam came. Then Ana had a grim day") == "face(Ana)=2");
  CHECK(shown("you had a grim day") == "");
}

TEST_CASE("the category is voted by weight, of equals the more specific wins") {
  CHECK(voted("you broke it, late, stop") == "blame");
  CHECK(voted("Sam late stop") == "discipline");
  CHECK(voted("you broke it, clown") == "shaming");
}

TEST_CASE("the strongest piece of a category stands for the sum") {
  const auto all = sums_of(group("Sam late, broke it, Sam broke it, left twice"));
  REQUIRE(all.sums.size() == 1);
  const auto best = strongest(all.sums[0], all.matches, all.trial.language());
  CHECK(all.trial.language().rules[all.matches[best].match.rule].id == "blame/broke");
}
