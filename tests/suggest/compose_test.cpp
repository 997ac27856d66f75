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

TEST_CASE("what parted left-out words from the rest goes with them") {
  struct Row {
    const char* text;
    const char* result;
  };
  const Row rows[] = {
      {"count with Ana, <<full stop>>.", "count with Ana."},
      {"One. <<Obviously>> it broke", "One. It broke"},
      {"One. <<Pathetic>>. Two.", "One. Two."},
      {"it is late, <<honestly>>, and dark", "it is late, and dark"},
      {"here it is <<one last time>>: go", "here it is: go"},
  };
  for (const auto& row : rows) {
    std::string text = row.text;
    const auto open = text.find("<<"), close = text.find(">>");
    text.erase(close, 2).erase(open, 2);
    CHECK(replaced(text, {open, close - 2}, "") == std::string(row.result));
  }
}

namespace {

Passage part(const char* text, std::size_t order, bool opens, bool closes) {
  Passage passage;
  passage.text = text;
  passage.order = order;
  passage.opens = opens;
  passage.closes = closes;
  return passage;
}

std::string mended(Passages passages) {
  mend(passages);
  return compose(Reader::Same, "", passages).text;
}

}  // namespace

TEST_CASE("a part that lost the one before begins as a sentence, without its conjunction") {
  auto passage = part("and you can call me.", 1, false, true);
  passage.joint = 4;
  CHECK(mended({passage}) == "You can call me.");
}

TEST_CASE("a part that lost the one behind ends as a sentence") {
  CHECK(mended({part("I asked on 3 Nov, ", 0, true, false)}) == "I asked on 3 Nov.");
  CHECK(mended({part("I asked on 3 Nov - ", 0, true, false)}) == "I asked on 3 Nov.");
  CHECK(mended({part("I asked ", 0, true, false)}) == "I asked.");
}

TEST_CASE("a part that cannot stand alone goes with what it hung on") {
  auto passage = part("which is late.", 1, false, true);
  passage.hangs = true;
  CHECK(mended({passage}) == "");
  CHECK(mended({part("It came at 9, ", 0, true, false), passage}) == "It came at 9, which is late.");
}

TEST_CASE("whole sentences are left as they are") {
  CHECK(mended({part("no full stop here", 0, true, true)}) == "no full stop here");
}

TEST_CASE("a sentence ends once") {
  CHECK(ended("One") == "One.");
  CHECK(ended("One? ") == "One? ");
  CHECK(ended("[what]") == "[what]");
  CHECK(ended("One, ") == "One. ");
  CHECK(ended("") == "");
}

TEST_CASE("a greeting keeps its comma, whatever follows it") {
  auto greeting = part("Dear Mrs Haddad, ", 0, true, false);
  greeting.greets = true;
  CHECK(mended({greeting, part("your form is short.", 1, false, true)}) == "Dear Mrs Haddad, your form is short.");
  CHECK(mended({greeting, part("Please send page 3.", 2, true, true)}) == "Dear Mrs Haddad,\nPlease send page 3.");
}

TEST_CASE("a sentence that lost the one before loses the conjunction it begins with") {
  auto passage = part("But you came late.", 1, true, true);
  passage.lead = 4;
  CHECK(mended({passage}) == "You came late.");
  CHECK(mended({part("It rained.", 0, true, true), passage}) == "It rained. But you came late.");
}

TEST_CASE("a bracket whose other half fell falls too, a smile does not") {
  CHECK(mended({part("hi) left the bay open", 0, true, true)}) == "hi left the bay open");
  CHECK(mended({part("thanks :)", 0, true, true)}) == "thanks :)");
  CHECK(mended({part("It broke (as I said, ", 0, true, false), part("at noon).", 1, false, true)}) == "It broke (as I said, at noon).");
}

TEST_CASE("every bracket of a phrase of our own is a blank") {
  const auto message = compose(Reader::Same, "", {own_words("About [this]: could we [that]?")});
  REQUIRE(message.blanks.size() == 2);
  CHECK(slice(message.text, message.blanks[1]) == "[that]");
}

TEST_CASE("without its marks a sentence can go on") {
  CHECK(without_mark("Ana stayed till ten. ") == "Ana stayed till ten");
  CHECK(without_mark("...") == "");
}
