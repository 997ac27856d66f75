#include "rule/pattern_sets.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "support/english.h"
#include "support/inputs.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("what RE2 finds of all triggers at once is what it finds of each by itself") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch you broke it\nmatch it broke _ again\nmatch {person} broke .* it\n"),
                             rule("blame/b", "title x\nwhy y\nmatch thanks\n"),
                             rule("context/c", "title x\nevidence face\nmatch (a|b|c|d) e\nmatch broke\nmatch it\nmatch again\nmatch you\nmatch fault\n"),
                             rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\ncontext/c 1\n")});
  const auto& language = *book.find("en");
  const PatternSets sets(language.rules, language.index);
  Inputs inputs(english(), 7);
  std::vector<Draft> drafts;
  for (const auto* text : {"you broke it", "it broke all of a sudden again", "@sam broke it and it broke again", "nothing", "a e, c e"})
    drafts.push_back(group(text));
  while (drafts.size() < 300) drafts.push_back(inputs.next());
  std::size_t found = 0;
  for (const auto& draft : drafts)
    for (const auto& line : read_lines(draft, language.lexicon).lines) {
      const auto all = sets.found_in(line.text);
      for (const auto ref : language.index.triggers) {
        const auto* re = language.rules[ref.rule].triggers[ref.trigger].pattern.compiled();
        REQUIRE(re != nullptr);
        const bool alone = re2::RE2::PartialMatch(line.text, *re);
        CHECK_MESSAGE(alone == (std::find(all.begin(), all.end(), ref) != all.end()), line.text);
        found += alone ? 1 : 0;
      }
    }
  CHECK(found > 8);
}
