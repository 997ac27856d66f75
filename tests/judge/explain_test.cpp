#include "judge/explain.h"

#include <doctest/doctest.h>

#include "support/small_court.h"

using namespace aside;
using namespace aside::test;

namespace {

Explanation explained(std::vector<File> rules, const Draft& draft) {
  const auto trial = tried(rules, draft);
  return explain(trial.report, trial.matches, trial.reading, trial.language(), trial.people, draft);
}

std::string words(const Draft& draft, Span span) { return std::string(slice(draft.text, span)); }

const auto guarded = [] {
  auto rules = evidence_rules();
  rules.push_back(rule("blame/fault", "title Fault\nwhy W\nmatch {person} is late\nunless before if\n"
                                      "unless sentence not late\nwith again in message\n"));
  rules.push_back(rule("veto/idiom", "title Idiom\nmatch better late than never\n"));
  return rules;
};

}  // namespace

TEST_CASE("whoever is meant is told with the words that name them, each once") {
  const auto draft = group("Sam, you broke it. Sam did. Ana was there.");
  const auto people = explained(evidence_rules(), draft).people;
  REQUIRE(people.size() == 2);
  CHECK(people[0].target.text == "Sam");
  REQUIRE(people[0].by.size() == 2);
  CHECK(words(draft, people[0].by[0].span) == "Sam");
  CHECK(people[0].by[0].as == "name");
  CHECK(words(draft, people[0].by[1].span) == "you");
  CHECK(people[0].by[1].as == "you");
  CHECK(people[1].target.text == "Ana");
}

TEST_CASE("each match is told with its title and what its slots stood for") {
  const auto draft = group("Sam really broke it");
  for (const auto& each : explained(evidence_rules(), draft).sightings) {
    if (each.rule != "blame/broke") continue;
    CHECK(each.title == "Did it");
    CHECK(each.about.text == "Sam");
    REQUIRE(each.slots.size() == 2);
    CHECK(each.slots[1].slot == "adverb");
    CHECK(words(draft, each.slots[1].span) == "really");
    return;
  }
  FAIL("blame/broke was not told");
}

TEST_CASE("a guard that fired is told with its line and the words that it saw") {
  const auto draft = group("again: if Sam is late, call");
  const auto stopped = explained(guarded(), draft).stopped;
  REQUIRE(stopped.size() == 1);
  CHECK(stopped[0].sighting.rule == "blame/fault");
  CHECK(stopped[0].line == "unless before if");
  CHECK(words(draft, stopped[0].words) == "if");
}

TEST_CASE("a guard that asks for what is not there is told without words") {
  const auto stopped = explained(guarded(), group("Sam is late")).stopped;
  REQUIRE(stopped.size() == 1);
  CHECK(stopped[0].line == "with again in message");
  CHECK(stopped[0].words == Span{});
}

TEST_CASE("a veto is told by its name and its words") {
  const auto draft = group("better late than never");
  const auto stopped = explained(guarded(), draft).stopped;
  REQUIRE(stopped.size() == 1);
  CHECK(stopped[0].sighting.rule == "blame/late");
  CHECK(stopped[0].veto == "veto/idiom");
  CHECK(words(draft, stopped[0].words) == "better late than never");
}

TEST_CASE("what counted is not told as set aside") {
  CHECK(explained(guarded(), group("again: Sam is late")).stopped.empty());
}

TEST_CASE("the row of the verdict table is told once a category") {
  const auto rows = explained(guarded(), group("again: Sam is late. Ana is late.")).rows;
  REQUIRE(rows.size() == 2);  // blame of two people, contempt of "again"
  CHECK(rows[0].category != rows[1].category);
  CHECK(rows[0].verdicts[static_cast<std::size_t>(TargetKind::Named)] == Verdict::Private);
  CHECK(rows[0].verdicts[static_cast<std::size_t>(TargetKind::Group)] == Verdict::Reword);
  CHECK(explained(guarded(), group("all is well")).rows.empty());
}
