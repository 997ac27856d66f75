#include "suggest/compose.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string blanks(const Message& message) {
  std::string out;
  for (const auto blank : message.blanks) out += (out.empty() ? "" : "|") + std::string(slice(message.text, blank));
  return out;
}

}  // namespace

TEST_CASE("passages are joined with one blank, without white space at the ends") {
  CHECK(compose(Reader::Same, "", {{"One.", false}, {"Two.", false}, {"", false}, {"Three. ", false}, {"Four\n", false}}).text ==
        "One. Two. Three. Four");
  CHECK(compose(Reader::Same, "", {{" \n One.", false}}).text == "One.");
  CHECK(compose(Reader::Same, "", {}).text == "");
  const auto message = compose(Reader::Dm, "Sam", {{"x", false}});
  CHECK(message.to == Reader::Dm);
  CHECK(message.recipient == "Sam");
}

TEST_CASE("the blanks of a message are spans from '[' to ']', only of passages that are blanks") {
  const auto message = compose(Reader::Same, "", {{"\n a [1] b. ", false}, {"Next time [what to do].", true}, {"[x]", true}});
  CHECK(message.text == "a [1] b. Next time [what to do]. [x]");
  CHECK(blanks(message) == "[what to do]|[x]");
}

TEST_CASE("where passages begin is where they stand in the message") {
  const Passages passages = {{"\n", false}, {" One.", false}, {"Two.\n", false}, {"", false}, {"Three", false}};
  const auto text = compose(Reader::Same, "", passages).text;
  const auto starts = starts_of(passages);
  REQUIRE(starts.size() == passages.size());
  CHECK(text.substr(starts[2], 4) == "Two.");
  CHECK(text.substr(starts[4], 5) == "Three");
}

TEST_CASE("words are replaced, or left out, without a broken seam") {
  struct Row {
    const char* text;
    const char* with;
    const char* result;
  };
  const Row rows[] = {
      {"so <<you broke it>> again", "it broke", "so it broke again"},
      {"<<You broke it>> again", "it broke", "It broke again"},
      {"<<You>> broke it", "", "Broke it"},
      {"so <<obviously>> late", "", "so late"},
      {"<<Obviously>>, it is late", "", "It is late"},
      {"it is late <<you idiot>>!", "", "it is late!"},
      {"<<all of it>>", "", ""},
      {"a <<b>>", "c", "a c"},
  };
  for (const auto& row : rows) {
    std::string text = row.text;
    const auto open = text.find("<<"), close = text.find(">>");
    text.erase(close, 2).erase(open, 2);
    INFO(std::string(row.text));
    CHECK(replaced(text, {open, close - 2}, row.with) == std::string(row.result));
  }
}

TEST_CASE("a calm voice: shouting falls, acronyms stay, marks stand alone") {
  const char* rows[][2] = {
      {"THIS IS NOT OK!!! FIX IT NOW", "This is not ok. Fix it now"},
      {"this is NEVER ok", "this is never ok"},
      {"use the API at HTTP now", "use the API at http now"},
      {"really?!! yes!!", "really? yes."},
      {"what???", "what?"},
      {"fine! ok?", "fine! ok?"},
      {"wait... what", "wait... what"},
      {"I AM HERE AND I WAIT", "I am here and I wait"},
      {"it's DON'T not don't", "it's don't not don't"},
      {"", ""},
  };
  for (const auto& row : rows) CHECK(calmed(row[0]) == std::string(row[1]));
}

TEST_CASE("what is calm stays, byte for byte") {
  for (const std::string text : {"It broke at 15:00, see INC-42.", "na\xC3\xAFve \xF0\x9F\x99\x84 [x] \xFF", "\n\n a  b "})
    CHECK(calmed(text) == text);
  CHECK(calmed(calmed("THIS IS BAD!! WHY?!")) == calmed("THIS IS BAD!! WHY?!"));
}
