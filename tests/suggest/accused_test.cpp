#include "suggest/accused.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::size_t person(const Told& told, std::string_view name) {
  const auto& all = told.look.people.persons;
  for (std::size_t p = 0; p < all.size(); ++p)
    if (all[p].text == name) return p;
  return nobody;
}

bool pointed_at(const std::string& text, std::string_view name) {
  const Told told(group(text), {std::string(name)});
  const auto p = person(told, name);
  REQUIRE(p != nobody);
  return is_pointed_at(told.story, p);
}

}  // namespace

TEST_CASE("whoever a draft says it was is pointed at") {
  CHECK(pointed_at("The gate was left open. It was Jules last through.", "Jules"));
  CHECK(pointed_at("Rigging point 4 had no safety. Who signed for it? Scott.", "Scott"));
  CHECK(pointed_at("Nobody missed it. Tim counted, Tim signed.", "Tim"));
  CHECK(pointed_at("The desk was set up wrong and it was Luca's job.", "Luca"));
}

TEST_CASE("whoever helped, leads from now on or owns a thing is not pointed at") {
  CHECK_FALSE(pointed_at("The gate was left open. It was Jules who spotted it.", "Jules"));
  CHECK_FALSE(pointed_at("The client wants a different lead. From today it's Imani.", "Imani"));
  CHECK_FALSE(pointed_at("The bay was left open. It was Luca's birthday.", "Luca"));
}

TEST_CASE("two whose own deeds are faults are both meant") {
  const Told told(group("Sam, you left the bay open. Tom forgot the manifest."), {"Sam", "Tom"});
  CHECK(told.story.pinned.size() == 2);
}

TEST_CASE("whoever bore it beside one who is called is harmed, not pinned") {
  const auto report = linter().lint(group("yo @milo you pushed straight to main at 2am and nightly build 3391 died. zoe got paged and was up till 4. dude seriously use a branch next time so the checks catch it."));
  REQUIRE(report.suggestion);
  std::string to_zoe;
  for (const auto& message : report.suggestion->messages)
    if (message.recipient == "zoe") to_zoe = message.text;
  CHECK_MESSAGE(to_zoe.find("sorry") != std::string::npos, to_zoe);
  CHECK_MESSAGE(to_zoe.find("ext time") == std::string::npos, to_zoe);
}

namespace {

/// How many are pinned where circumstance alone, and nowhere near the name, found `name`.
std::size_t pinned_of(const std::string& text, std::string_view name) {
  const auto draft = group(text);
  const auto look = judged(draft);
  Finding finding;
  finding.rule = "context/by-name";
  finding.target = {TargetKind::Named, std::string(name), ""};
  finding.evidence = {{finding.rule, 1, {}}};
  Report report;
  report.findings = {finding};
  const Source source{draft, look.reading, english(), look.people};
  return read_story(source, report, look.report).pinned.size();
}

}  // namespace

TEST_CASE("where all that is told of a name is thanks, news or what they did about it, the draft does not say who it was") {
  CHECK(pinned_of("The drug fridge was left unlocked. Amina has done the stock count.", "Amina") == 0);
  CHECK(pinned_of("The hall was left open. It was Winifred who rang to tell me.", "Winifred") == 0);
  CHECK(pinned_of("The log is blank. The porter was found asleep by the cleaner, Mrs. Bako.", "Mrs. Bako") == 0);
  CHECK(pinned_of("The rota was changed without a word. Hannah, I am sorry you came in for nothing.", "Hannah") == 0);
}

TEST_CASE("whoever did something else is meant") {
  CHECK(pinned_of("The drug fridge was left unlocked. Amina had the keys.", "Amina") == 1);
  CHECK(pinned_of("The drug fridge was left unlocked. Amina has not done the count.", "Amina") == 1);
  CHECK(pinned_of("Amina has done the count. The drug fridge was left unlocked.", "Amina") == 1);
  CHECK(pinned_of("Amina, the drug fridge was left unlocked.", "Amina") == 1);
  CHECK(pinned_of("The page was pulled. Amina has been with us for eight months.", "Amina") == 1);
}

TEST_CASE("whom a time is told by did nothing, and thanks behind what somebody did are thanks") {
  CHECK(pinned_of("The case was left open. Claire stayed by it until the curator came, thank you, Claire.", "Claire") == 0);
  CHECK(pinned_of("The amendment was not submitted. Priyesh has been phoning them all; thank you, Priyesh.", "Priyesh") == 0);
}
