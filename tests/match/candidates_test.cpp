#include "match/candidates.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "match/match.h"
#include "rule/examples.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

/// "rule.trigger" of each candidate.
std::string of(const std::string& text, const Language& language) {
  std::string out;
  const auto reading = read_lines(group(text), language.lexicon);
  for (const auto ref : candidates(reading.lines.at(0), language.index))
    out += (out.empty() ? "" : " ") + std::to_string(ref.rule) + "." + std::to_string(ref.trigger);
  return out;
}

/// The lines of a draft with nothing to pass over by.
Reading slow_reading(const Draft& draft, const Language& language) {
  auto reading = read_lines(draft, language.lexicon);
  for (auto& line : reading.lines) line.keys.clear();
  return reading;
}

/// What matches a draft but is no candidate: a clause would hide it.
std::vector<std::string> hidden(const Draft& draft, const Language& language) {
  std::vector<std::string> out;
  const auto reading = read_lines(draft, language.lexicon);
  const auto slow = slow_reading(draft, language);
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    if (reading.lines[s].words.empty()) continue;
    const auto tried = candidates(reading.lines[s], language.index);
    for (const auto ref : candidates(slow.lines[s], language.index)) {
      if (std::find(tried.begin(), tried.end(), ref) != tried.end()) continue;
      const auto& trigger = language.rules[ref.rule].triggers[ref.trigger];
      if (matches_within(trigger.pattern, slow.lines[s], 0, slow.lines[s].words.size()))
        out.push_back(language.rules[ref.rule].id + ":" + std::to_string(trigger.line) + " in " + draft.text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a line is tried against triggers whose words or tags it holds, each once, in order") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch you broke (it|them)\nmatch {insult}\n"),
                             rule("blame/b", "title x\nwhy y\nmatch colou?r\nmatch (broke|door)\n")});
  const auto& language = *book.find("en");
  CHECK(of("nothing here", language) == "1.0");
  CHECK(of("the door broke the door", language) == "1.0 1.1");
  CHECK(of("you broke it", language) == "0.0 1.0 1.1");
  CHECK(of("idiots", language) == "0.1 1.0");
  CHECK(of("1diot", language) == "0.1 1.0");
}

TEST_CASE("a line without keys is tried against everything") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch you broke\nmatch {insult}\n")});
  const auto& language = *book.find("en");
  CHECK(candidates(slow_reading(group("nothing"), language).lines.at(0), language.index).size() == 2);
}

TEST_CASE("those that cannot alone change a report can be left out") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch you\n"), rule("fact/plural", "title p\nmatch you\n")});
  const auto& language = *book.find("en");
  const auto reading = read_lines(group("you"), language.lexicon);
  CHECK(candidates(reading.lines.at(0), language.index).size() == 2);
  CHECK(candidates(reading.lines.at(0), language.index, true) == std::vector<TriggerRef>{{0, 0}});
}

TEST_CASE("the clause never hides a match") {
  std::size_t drafts = 0;
  for (const auto& draft : labelled_drafts()) {
    if (++drafts % 3 != 0) continue;  // trying every rule on every sentence takes its time
    const auto found = hidden(draft, english());
    CHECK_MESSAGE(found.empty(), (found.empty() ? "" : found.front()));
  }
  CHECK(drafts == 600);
}

TEST_CASE("the clause never hides a match of the rules' own examples") {
  const auto& language = english();
  for (std::uint32_t r = 0; r < language.rules.size(); ++r) {
    const auto& rule = language.rules[r];
    for (const auto& example : examples_of(rule)) {
      const auto draft = group(example.text);
      const auto reading = read_lines(draft, language.lexicon);
      const auto slow = slow_reading(draft, language);
      for (std::size_t s = 0; s < reading.lines.size(); ++s) {
        if (reading.lines[s].words.empty()) continue;
        const auto tried = candidates(reading.lines[s], language.index);
        for (std::uint32_t t = 0; t < rule.triggers.size(); ++t) {
          const auto& trigger = rule.triggers[t];
          if (!trigger.signal.empty() || match_pattern(trigger.pattern, slow.lines[s]).empty()) continue;
          CHECK(std::find(tried.begin(), tried.end(), TriggerRef{r, t}) != tried.end());
        }
      }
    }
  }
}
