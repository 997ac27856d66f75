#include "rule/sketch.h"

#include <doctest/doctest.h>

#include "match/match.h"
#include "rule/sketch_run.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

Sketch sketch_of(const std::string& phrase) {
  Diagnostics sink;
  const auto parsed = parse_phrase(phrase, {"x.rule", 1, 1, phrase}, sink);
  CHECK(format(sink) == "");
  return make_sketch(parsed, small_lexicon());
}

bool sees(const std::string& phrase, const std::string& text) {
  const auto reading = read_lines(group(text), small_lexicon());
  const auto& line = reading.lines.at(0);
  return may_match(sketch_of(phrase), line, 0, line.keys.size());
}

/// What a pattern matches in a line though its sketch passes it over.
void check_lines(const Reading& reading, Lexicon& plain, const Draft& draft) {
  const auto slow = read_lines(draft, plain);
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto& line = reading.lines[s];
    REQUIRE(slow.lines[s].text == line.text);
    REQUIRE(slow.lines[s].keys.empty());
    if (line.words.empty()) continue;
    for (const auto& rule : english().rules)
      for (const auto& trigger : rule.triggers)
        if (trigger.signal.empty() && !may_match(trigger.pattern.sketch(), line, 0, line.keys.size()))
          CHECK_MESSAGE(match_pattern(trigger.pattern, slow.lines[s]).empty(),
                        (rule.id + ":" + std::to_string(trigger.line) + " in " + draft.text));
  }
}

}  // namespace

TEST_CASE("what a sketch sees and what it passes over") {
  struct Row {
    const char* phrase;
    const char* text;
    bool seen;
  };
  const Row rows[] = {
      {"broke it", "you broke it", true},
      {"broke it", "it broke", false},
      {"colou?r", "the color", true},
      {"colou?r", "the colours", false},
      {"organi[sz]e", "we organise", true},
      {"(a|b )?door", "b door", true},
      {"you _ it", "you really did break it", true},
      {"you _ it", "you and this and that and then it", false},
      {"you _ it", "you! it", false},
      {"you .* it", "you, and this and that and then it", true},
      {"^ you", "you did", true},
      {"^ you", "did you", false},
      {"you $", "did you", true},
      {"{you} {fault}", "you lot broke it", false},
      {"{everyone} {fault}", "you lot broke it", true},
      {"{fault} again", "you leave it unlocked again", true},
      {"{fault} again", "you leave again", false},
      {"{name's} door", "Sam's door", true},
      {"{name's} door", "Sam door", false},
      {"{name's} door", "Sam and door", false},
      {"you (\\.|!+)", "you!!", true},
      {"you (\\.|!+)", "you!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!", true},
      {"you (\\.|!+)", "you went", false},
      {"all( of you )?", "allegedly", true},  // the expression ends inside the word
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.phrase));
    CAPTURE(std::string(row.text));
    CHECK(sees(row.phrase, row.text) == row.seen);
  }
}

TEST_CASE("a phrase with more places than a sketch has states shares the last: what it matches is seen") {
  std::string many, text;
  for (int i = 0; i < 100; ++i) {
    const auto number = std::to_string(i);
    many += (i == 0 ? "(x" : "|x") + number + " y" + number + " z" + number;
    text += "up ";
  }
  many += ")";
  for (const auto* number : {"0", "40", "99"})
    CHECK(sees(many, std::string("x") + number + " y" + number + " z" + number));
  CHECK_FALSE(sees(many, "x99 other z99"));
  CHECK_FALSE(sees(many, "y99 z99"));
  CHECK(sees(text + "there", text + "there"));
  CHECK_FALSE(sees(text + "there", "up there"));
}

TEST_CASE("a phrase far too large for a sketch has none, and everything may match it") {
  std::string phrase = "(x";
  for (int i = 0; i < 2100; ++i) phrase += "|x" + std::to_string(i);
  CHECK_FALSE(sketch_of(phrase + ")").known());
  CHECK(sees(phrase + ")", "nothing of it"));
  CHECK(sketch_of("a b").known());
}

TEST_CASE("few rules are without a sketch") {
  std::size_t all = 0, without = 0;
  for (const auto& rule : english().rules)
    for (const auto& trigger : rule.triggers)
      if (trigger.signal.empty()) {
        ++all;
        without += trigger.pattern.sketch().known() ? 0 : 1;
      }
  CHECK(all > 1000);
  CHECK(without * 50 < all);
}

TEST_CASE("no sketch passes over what its expression matches") {
  auto plain = english().lexicon;
  plain.passes_over = false;
  std::size_t drafts = 0;
  for (const auto& draft : labelled_drafts())
    if (++drafts % 40 == 0) check_lines(read_lines(draft, english().lexicon), plain, draft);
  Inputs inputs(english(), 11);
  for (int i = 0; i < 60; ++i) {
    const auto draft = inputs.next();
    check_lines(read_lines(draft, english().lexicon), plain, draft);
  }
}
