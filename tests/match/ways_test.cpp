#include "match/ways.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon/reading.h"
#include "match/candidates.h"
#include "match/match.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

/// "rule.trigger" of each that may match in the first sentence.
std::string found(const std::string& text, const Language& language) {
  std::string out;
  const auto draft = group(text);
  const auto reading = read_lines(draft, language.lexicon);
  for (const auto ref : triggers_in(reading.lines.at(0), language, draft))
    out += (out.empty() ? "" : " ") + std::to_string(ref.rule) + "." + std::to_string(ref.trigger);
  return out;
}

}  // namespace

TEST_CASE("a trigger may match where its steps can be gone to both ends") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch you broke it\nmatch it broke _ again\n"),
                             rule("context/b", "title x\nevidence face\nmatch thanks\n"),
                             rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\ncontext/b 1\n")});
  const auto& language = *book.find("en");
  CHECK(found("you broke it", language) == "0.0");
  CHECK(found("they broke it", language).empty());
  CHECK(found("it broke all of a sudden again", language) == "0.1");
  CHECK(found("it broke and we all of us know it again", language).empty());
  CHECK(found("thanks, you broke it", language) == "0.0 1.0");
}

TEST_CASE("a phrase may be longer than what is looked at around a step") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch fault .* yours\n")});
  const auto& language = *book.find("en");
  std::string text = "the fault";
  for (int i = 0; i < 60; ++i) text += " of it";
  CHECK(found(text + " is yours", language) == "0.0");
  CHECK(found(text + " is ours", language).empty());
}

TEST_CASE("what matches was found by its ways") {
  Inputs inputs(english(), 23);
  std::size_t matches = 0;
  for (int i = 0; i < 400; ++i) {
    const auto draft = inputs.next();
    for (const auto& line : read_lines(draft, english().lexicon).lines) {
      if (line.words.empty()) continue;
      const auto may = triggers_in(line, english(), draft);
      CHECK(std::is_sorted(may.begin(), may.end(), [](TriggerRef a, TriggerRef b) { return std::pair(a.rule, a.trigger) < std::pair(b.rule, b.trigger); }));
      for (const auto ref : candidates(line, english().index)) {
        const auto& rule = english().rules[ref.rule];
        const bool for_others = std::any_of(rule.whens.begin(), rule.whens.end(), [](const When& when) {
          return when.fact == "group" || when.fact == "dm" || when.fact == "external" || when.fact == "strict";
        });
        if (for_others || match_pattern(rule.triggers[ref.trigger].pattern, line).empty()) continue;
        ++matches;
        CHECK_MESSAGE(std::find(may.begin(), may.end(), ref) != may.end(), (rule.id + ": " + draft.text));
      }
    }
  }
  CHECK(matches > 300);
}
