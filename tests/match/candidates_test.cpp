#include "match/candidates.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "match/match.h"
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

/// What matches a draft but is no candidate: a clause would hide it.
std::vector<std::string> hidden(const Draft& draft, const Language& language) {
  std::vector<std::string> out;
  const auto reading = read_lines(draft, language.lexicon);
  for (const auto& line : reading.lines) {
    if (line.words.empty()) continue;
    const auto tried = candidates(line, language.index);
    for (std::uint32_t r = 0; r < language.rules.size(); ++r)
      for (std::uint32_t t = 0; t < language.rules[r].triggers.size(); ++t) {
        const auto& trigger = language.rules[r].triggers[t];
        if (!trigger.signal.empty()) continue;
        if (std::find(tried.begin(), tried.end(), TriggerRef{r, t}) != tried.end()) continue;
        if (matches_within(trigger.pattern, line, 0, line.words.size()))
          out.push_back(language.rules[r].id + ":" + std::to_string(trigger.line) + " in " + draft.text);
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
  CHECK(of("the door broke the door", language) == "0.0 1.0 1.1");
  CHECK(of("idiots", language) == "0.1 1.0");
  CHECK(of("1diot", language) == "0.1 1.0");
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
  for (const auto& rule : english().rules)
    for (const auto& example : rule.examples) {
      const auto reading = read_lines(group(example.text), english().lexicon);
      for (const auto& line : reading.lines) {
        if (line.words.empty()) continue;
        const auto tried = candidates(line, english().index);
        for (std::uint32_t t = 0; t < rule.triggers.size(); ++t) {
          const auto& trigger = rule.triggers[t];
          if (!trigger.signal.empty() || !matches_within(trigger.pattern, line, 0, line.words.size())) continue;
          const auto r = static_cast<std::uint32_t>(&rule - english().rules.data());
          CHECK(std::find(tried.begin(), tried.end(), TriggerRef{r, t}) != tried.end());
        }
      }
    }
}
