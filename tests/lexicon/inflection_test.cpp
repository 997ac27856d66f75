#include "lexicon/inflection.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// "break breaks broke broken/broke breaking": '/' between spellings of one form.
std::string forms(const Inflections& inflections, WordClass word_class, std::string_view base) {
  std::string out, last;
  for (const auto& form : inflect(inflections, word_class, base)) {
    if (!last.empty()) out += last == form.name ? "/" : " ";
    out += form.text;
    last = form.name;
  }
  return out;
}

const Inflections& shipped() {
  static const Inflections made = [] {
    Diagnostics sink;
    auto read = read_inflections(packed("dictionaries/en/inflections.txt"), sink);
    CHECK(format(sink) == "");
    return read;
  }();
  return made;
}

Inflections inflections_of(std::string text, std::string& wrong) {
  Diagnostics sink;
  auto read = read_inflections({"d/inflections.txt", std::move(text)}, sink);
  wrong = format(sink);
  return read;
}

struct Row {
  const char* base;
  const char* forms;
};

}  // namespace

TEST_CASE("verbs inflect as English does") {
  const Row rows[] = {
      {"miss", "miss misses missed missed missing"},
      {"fix", "fix fixes fixed fixed fixing"},
      {"drop", "drop drops dropped dropped dropping"},
      {"quip", "quip quips quipped quipped quipping"},
      {"ruin", "ruin ruins ruined ruined ruining"},
      {"visit", "visit visits visited visited visiting"},
      {"deploy", "deploy deploys deployed deployed deploying"},
      {"carry", "carry carries carried carried carrying"},
      {"argue", "argue argues argued argued arguing"},
      {"agree", "agree agrees agreed agreed agreeing"},
      {"show", "show shows showed shown/showed showing"},
      {"watch", "watch watches watched watched watching"},
      {"push", "push pushes pushed pushed pushing"},
      {"veto", "veto vetoes vetoed vetoed vetoing"},
      {"break", "break breaks broke broken/broke breaking"},
      {"forget", "forget forgets forgot forgotten/forgot forgetting"},
      {"put", "put puts put put putting"},
      {"lie", "lie lies lied lied lying"},
      {"be", "be is/are/am was/were been being"},
      {"panic", "panic panics panicked panicked panicking"},
  };
  for (const auto& row : rows) CHECK(forms(shipped(), WordClass::Verb, row.base) == row.forms);
}

TEST_CASE("nouns inflect as English does") {
  const Row rows[] = {
      {"mistake", "mistake mistakes"}, {"party", "party parties"},   {"day", "day days"},
      {"box", "box boxes"},            {"crisis", "crisis crises"},  {"mess", "mess messes"},
      {"woman", "woman women"},        {"child", "child children"},  {"person", "person people/persons"},
      {"colloquy", "colloquy colloquies"}, {"branch", "branch branches"}, {"thief", "thief thieves"},
  };
  for (const auto& row : rows) CHECK(forms(shipped(), WordClass::Noun, row.base) == row.forms);
}

TEST_CASE("adjectives inflect as English does") {
  const Row rows[] = {
      {"slow", "slow slower slowest"}, {"lazy", "lazy lazier laziest"},
      {"late", "late later/latter latest/last"},   {"dim", "dim dimmer dimmest"},
      {"grey", "grey greyer greyest"}, {"bad", "bad worse worst"},
      {"new", "new newer newest"},
  };
  for (const auto& row : rows) CHECK(forms(shipped(), WordClass::Adjective, row.base) == row.forms);
}

TEST_CASE("the first rule whose ending fits wins, and without any the word stays as it is") {
  std::string wrong;
  const auto read = inflections_of(
      "# a comment\n\nrule noun.many Cy 1 ies\nrule noun.many 1CVC 0 =es\nrule noun.many x 0 es\n", wrong);
  CHECK(wrong == "");
  CHECK(forms(read, WordClass::Noun, "party") == "party parties");
  CHECK(forms(read, WordClass::Noun, "bus") == "bus busses");
  CHECK(forms(read, WordClass::Noun, "minus") == "minus minus");
  CHECK(forms(read, WordClass::Noun, "fix") == "fix fixxes");
  CHECK(forms(read, WordClass::Noun, "") == " ");
  CHECK(forms(read, WordClass::Verb, "go") == "go go go go go");
  CHECK(forms(read, WordClass::None, "go") == "");
}

TEST_CASE("irregular forms come in several spellings, '-' is the regular one") {
  std::string wrong;
  const auto read = inflections_of("verb dream - dreamed/dreamt - -\nrule verb.s - 0 s\n", wrong);
  CHECK(wrong == "");
  CHECK(forms(read, WordClass::Verb, "dream") == "dream dreams dreamed/dreamt dream dream");
  CHECK(forms(read, WordClass::Noun, "dream") == "dream dream");
}

TEST_CASE("the participle is the past, unless it has rules of its own") {
  std::string wrong;
  CHECK(forms(inflections_of("rule verb.past - 0 ed\n", wrong), WordClass::Verb, "miss") ==
        "miss miss missed missed miss");
  CHECK(forms(inflections_of("rule verb.past - 0 ed\nrule verb.part - 0 en\n", wrong), WordClass::Verb,
              "miss") == "miss miss missed missen miss");
  CHECK(wrong == "");
}

TEST_CASE("an ending longer than the word, and more to drop than there is, do no harm") {
  std::string wrong;
  const auto read = inflections_of("rule noun.many - 9 en\n", wrong);
  CHECK(wrong == "");
  CHECK(forms(read, WordClass::Noun, "ox") == "ox en");
}

TEST_CASE("every wrong line is named, and the rest still counts") {
  std::string wrong;
  const auto read = inflections_of(
      "verb break breaks\n"
      "adverb soon\n"
      "rule verb.past e 0\n"
      "rule past e 0 d\n"
      "rule verb.future e 0 d\n"
      "rule verb.past e one d\n"
      "rule noun.many - 0 s\n",
      wrong);
  CHECK(wrong ==
        "d/inflections.txt:1:1: error: expected 5 forms after 'verb', found 2\n"
        "  verb break breaks\n"
        "  ^\n"
        "d/inflections.txt:2:1: error: expected verb, noun, adjective or rule, found adverb\n"
        "  adverb soon\n"
        "  ^\n"
        "d/inflections.txt:3:1: error: expected: rule <class>.<form> <ending> <drop> <add>\n"
        "  rule verb.past e 0\n"
        "  ^\n"
        "d/inflections.txt:4:1: error: expected a class and a form, such as verb.past\n"
        "  rule past e 0 d\n"
        "  ^\n"
        "d/inflections.txt:5:1: error: unknown form verb.future\n"
        "  rule verb.future e 0 d\n"
        "  ^\n"
        "d/inflections.txt:6:1: error: expected the number of letters to drop, found one\n"
        "  rule verb.past e one d\n"
        "  ^\n");
  CHECK(forms(read, WordClass::Noun, "day") == "day days");
}
