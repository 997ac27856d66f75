#include "match/glance_line.h"

#include <doctest/doctest.h>

#include "lexicon/reading.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

namespace {

bool reads(const std::string& text) {
  GlancedLine line;
  return LineGlancer(english(), line).read(text);
}

}  // namespace

TEST_CASE("a glance reads plain words and the marks between them") {
  CHECK(reads("Could you have a look at it, please? I think so."));
  CHECK(reads("don't worry; it's fine"));
  CHECK(reads(""));
}

TEST_CASE("a glance leaves what takes thought to the reader") {
  for (const auto* text : {"see <https://a.example>", "I have 3 of them", "you st*pid", "well-known", "café", "really...",
                           "no!!", "NEVER DO THAT", "stuuupid", "i d i o t", "he said \"no\"", "Mr Smith said so",
                           "sorry :(", "ok ; )", "it.he", "a\tb", "ValueError: no"})
    CHECK_MESSAGE(!reads(text), text);
}

TEST_CASE("a glance sees every word and every tag that the reader sees") {
  Inputs inputs(english(), 11);
  const auto& lexicon = english().lexicon;
  std::size_t compared = 0;
  for (int i = 0; i < 400; ++i) {
    auto draft = inputs.next();
    draft.markup = Markup::Plain;
    draft.members.clear();
    if (draft.text.find('\n') != std::string::npos) continue;
    GlancedLine line;
    if (!LineGlancer(english(), line).read(draft.text)) continue;
    ++compared;
    std::size_t at = 0;  // in the glanced line, which has all sentences
    for (const auto& sentence : read_lines(draft, lexicon).lines)
      for (const auto& word : sentence.words) {
        do ++at; while (at < line.size() && line.words[at].edge);
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
  CHECK(compared > 40);
}
