#include "match/undertone.h"

#include <doctest/doctest.h>

#include "match/glance.h"
#include "match/glance_line.h"
#include "match/leads.h"
#include "match/match.h"
#include "rule/examples.h"
#include "support/english.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::string table = "@fewest 2\n@level hard 30\n@level mild -30\nagain 40\nonce again 20\nonce -8\nfine -80\n";

Rulebook book(const std::string& rules) {
  return book_of({rule("blame/hard", rules), rule("weights/undertone", table),
                  rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\nblame/hard 3\n")});
}
const std::string hard = "title x\nwhy y\nevidence face\nmatch signal hard\n";

std::string words_at(const Undertones& undertones, const std::optional<WordRange>& where, const Draft& draft, const Reading& reading) {
  return undertones.lean == Undertone::nowhere || !where ? "-" : std::string(slice(draft.text, reading.span(where->sentence, where->first, where->last)));
}

}  // namespace

TEST_CASE("the words that weigh most are told, of both sides, and none of quotations and code") {
  const auto all = book(hard);
  const auto& language = *all.find("en");
  const auto draft = group("Well, once again. All is fine.");
  const auto reading = read_lines(draft, language.lexicon);
  const auto undertones = undertones_of(reading, language);
  CHECK(words_at(undertones, undertones.hardest, draft, reading) == "once again");
  CHECK(words_at(undertones, undertones.mildest, draft, reading) == "is fine");
  for (const auto* text : {"`once again`", "He wrote: \"once again\"."}) {
    const auto quoted = group(text);
    CHECK(undertones_of(read_lines(quoted, language.lexicon), language).lean == Undertone::nowhere);
  }
}

TEST_CASE("a pair does not reach over the end of a sentence") {
  const auto all = book(hard);
  const auto& language = *all.find("en");
  const auto lean = [&](const std::string& text) { return undertones_of(read_lines(group(text), language.lexicon), language).lean; };
  CHECK(lean("once again") == 30);       // (40 + 20 - 8) / sqrt(3)
  CHECK(lean("Just once. Again") == 22);  // (40 - 8) / sqrt(2)
}

TEST_CASE("a level is a signal that rules ask for, on its side of zero") {
  const auto all = book(hard);
  const auto& language = *all.find("en");
  const auto facts = [&](const std::string& text) { const auto draft = group(text); return match(read_lines(draft, language.lexicon), language, draft).facts; };
  CHECK(facts("once again").contains("hard"));
  CHECK_FALSE(facts("Just once. Again").contains("hard"));
  CHECK(facts("again, once, fine").contains("mild") == false);  // (40 - 8 - 80) / sqrt(3) is -27
  CHECK(facts("once, fine").contains("mild"));
  CHECK_FALSE(facts("nothing").contains("mild"));
}

TEST_CASE("what leans so far that a rule leads is not passed over") {
  const auto all = book(hard);
  const auto& language = *all.find("en");
  for (const auto& [text, leads] : std::initializer_list<std::pair<std::string, bool>>{{"once again", true}, {"Just once.\nAnd again", false}, {"well\nonce again", true}}) {
    const auto draft = group(text);
    CAPTURE(text);
    CHECK(anything_leads(read_lines(draft, language.lexicon), language, draft) == leads);
    CHECK(glance(draft, language).clean == !leads);
  }
}

TEST_CASE("what a glance reads leans as far as what is read") {
  const auto& language = english();
  std::size_t glanced = 0;
  const auto same = [&](const std::string& text) {
    GlancedLine line;
    LineGlancer glancer(language, line);
    Counted counted;
    Leaning leaning(language.undertone, counted);
    for (const auto each : lines_of(text)) {
      if (!glancer.read(each)) return;
      line.tone(leaning);
    }
    ++glanced;
    CAPTURE(text);
    CHECK(leaning.lean() == undertones_of(read_lines(group(text), language.lexicon), language).lean);
  };
  for (const auto& draft : labelled_drafts()) same(draft.text);
  for (const auto& rule : language.rules)
    for (const auto& example : examples_of(rule)) same(example.text);
  for (const auto* text : {"Did you see it?\nAgain 3 of 4, Yasmin.", "ok :) You again", "He said \"not again.\" Then you did.", "see https://example.org/you-did and you did", "OPS-77 was yours, not @sam's", "well-known and 50 % done - by Jo (again). You", "I'm late.\n\nYou too"}) same(text);
  MESSAGE("glanced: ", glanced);
  CHECK(glanced > 1000);
}

TEST_CASE("where the absence of a level leads a glance sees nothing") {
  const auto all = book("title x\nwhy y\nevidence face\nmatch absent hard\n");
  CHECK_FALSE(glance(group("nothing"), *all.find("en")).clean);
}

TEST_CASE("a rule that asks for a level which the table does not have is told so") {
  Diagnostics sink;
  make_rulebook({{"rules/en/blame/a.rule", {"rules/en/blame/a.rule", "title x\nwhy y\nmatch signal hardd\n"}}, {"rules/en/weights/undertone.txt", {"rules/en/weights/undertone.txt", table}}}, signal_names(), sink);
  REQUIRE_FALSE(sink.empty());
  CHECK(sink[0].message == "unknown signal hardd");
  CHECK(sink[0].hint.find("hard") != std::string::npos);
}
