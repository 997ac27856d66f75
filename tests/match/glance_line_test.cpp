#include "match/glance_line.h"

#include <doctest/doctest.h>

#include "lexicon/reading.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a glance sees every word and every tag that the reader sees") {
  Inputs inputs(english(), 11);
  const auto& lexicon = english().lexicon;
  // What rules' examples have little of.
  constexpr std::string_view more[] = {"@sam", "14", "15:00", "2.5", "40%", "well...", "well-known", "half-baked", "- so",
                                       "K\xC3\xB6nnte", "it\xE2\x80\x99s", "don\xE2\x80\x99t", "@here", "@Ana, 3 of", "\xE2\x80\x93 a",
                                       "\xF0\x9F\x8E\x89", "Gr\xC3\xBC\xC3\x9F" "e aus", "\xC3\x89tienne said", "caf\xC3\xA9", "Na\xC3\xAFve", "the r\xC3\xB4le", "(so)", "\"yes\"", "ok? :-)", "https://a.example/b,",
                                       "$5", "\xC2\xA3" "40", "host68", "and/or", "(\"no\" he said.)", "stuuupid", "(Ana)", "oi dean!! you", "Hi alll,", "well, poppy you were last and", "<3", "1d10t2"};
  std::size_t compared = 0;
  for (int i = 0; i < 600; ++i) {
    auto draft = inputs.next();
    draft.markup = Markup::Plain;
    draft.members.clear();
    if (i % 3 == 0) draft.text = std::string(more[static_cast<std::size_t>(i) % std::size(more)]) + " " + draft.text;
    if (draft.text.find('\n') != std::string::npos) continue;
    GlancedLine line;
    if (!LineGlancer(english(), line).read(draft.text)) continue;
    ++compared;
    std::size_t at = 0;  // in the glanced line, which has all sentences
    for (const auto& sentence : read_lines(draft, lexicon).lines) {
      bool begins = true;
      for (const auto& word : sentence.words) {
        do ++at; while (at < line.size() && line.words[at].edge);
        // What stands between two edges is of one sentence: none begins without one.
        if (begins) CHECK_MESSAGE(line.words[at - 1].edge, draft.text);
        begins = false;
        REQUIRE_MESSAGE(at < line.size(), draft.text);
        CHECK_MESSAGE(line.key(at) == key_of(word.text), (word.text + " in " + draft.text));
        for (const auto mark : word.tags) {
          CHECK_MESSAGE((line.tags(at) >> (mark.tag % 64) & 1U) != 0, (word.text + " in " + draft.text));
          if (mark.part == Part::Closes) continue;
          CHECK_MESSAGE(line.any_mark(at, [&](TagId tag, std::size_t words) { return tag == mark.tag && words == mark.words; }),
                        (word.text + ": " + lexicon.tags[mark.tag].name + " in " + draft.text));
        }
      }
    }
  }
  CHECK(compared > 40);
}
