#include "suggest/clauses.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/labelled.h"
#include "target/people.h"

using namespace aside;

namespace {

std::vector<std::string> texts(const Passages& passages) {
  std::vector<std::string> out;
  for (const auto& passage : passages) out.push_back(passage.text);
  return out;
}

using Texts = std::vector<std::string>;

struct Cut {
  Draft draft;
  Passages sentences, clauses;

  explicit Cut(const std::string& text) {
    draft.text = text;
    const auto& language = test::english();
    const auto reading = read_lines(draft, language.lexicon);
    const auto people = find_people(reading, language.lexicon, {}, draft);
    const Source source{draft, reading, language.lexicon, people};
    sentences = sentences_of(source);
    clauses = clauses_of(source);
  }
};

Passage clause(const char* text, bool opens, bool closes) { return {text, false, 0, opens, closes}; }

}  // namespace

TEST_CASE("sentences keep the white space behind them, and every byte") {
  const Cut cut("One.  Two!\n\nThree");
  CHECK(texts(cut.sentences) == Texts{"One.  ", "Two!\n\n", "Three"});
}

TEST_CASE("the sentences and the clauses of a draft are its text, byte for byte") {
  for (const std::string text : {"One.", " One. Two!\n\nThree", "a\xFF" "b. c", "> quoted\nYou broke it.  ",
                                 "Sam, you left early; we, and I mean all, stayed, so there."}) {
    const Cut cut(text);
    for (const auto* passages : {&cut.sentences, &cut.clauses}) {
      std::string joined;
      for (const auto& passage : *passages) joined += passage.text;
      CHECK(joined == text);
    }
  }
}

TEST_CASE("a sentence is cut before a new subject, and before a conjunction that has one") {
  const Cut cut("I asked on 3 Nov and again on the 10th and you never answered, so we wait.");
  CHECK(texts(cut.clauses) ==
        Texts{"I asked on 3 Nov and again on the 10th ", "and you never answered, ", "so we wait."});
  CHECK(cut.clauses[0].opens);
  CHECK_FALSE(cut.clauses[0].closes);
  CHECK(cut.clauses[2].closes);
  CHECK(cut.clauses[0].joint == 0);
  CHECK(cut.clauses[1].joint == 4);
  CHECK(Cut("It broke, because you left.").clauses.at(1).dependent);
}

TEST_CASE("a list is no row of clauses") {
  CHECK(Cut("Bring milk, bread and tea.").clauses.size() == 1);
  CHECK(Cut("That is between me and you alone.").clauses.size() == 1);
}

TEST_CASE("a clause that lost the one before begins as a sentence, without its conjunction") {
  Passages passages{clause("and you can call me.", false, true)};
  passages[0].joint = 4;
  mend(passages);
  CHECK(texts(passages) == Texts{"You can call me."});
}

TEST_CASE("a clause that lost the one behind ends as a sentence") {
  Passages passages{clause("I asked on 3 Nov, ", true, false)};
  mend(passages);
  CHECK(texts(passages) == Texts{"I asked on 3 Nov. "});
  Passages bare{clause("I asked on 3 Nov ", true, false)};
  mend(bare);
  CHECK(texts(bare) == Texts{"I asked on 3 Nov. "});
}

TEST_CASE("a clause that cannot stand alone goes with what it hung on") {
  Passages passages{clause("because it was late.", false, true)};
  passages[0].dependent = true;
  mend(passages);
  CHECK(passages.empty());
}

TEST_CASE("whole sentences are left as they are") {
  Passages passages{clause("no full stop here", true, true)};
  mend(passages);
  CHECK(texts(passages) == Texts{"no full stop here"});
}

TEST_CASE("so are those of the labelled drafts") {
  for (const auto& draft : test::labelled_drafts()) {
    const Cut cut(draft.text);
    std::string joined;
    for (const auto& passage : cut.clauses) joined += passage.text;
    CHECK(joined == draft.text);
  }
}
