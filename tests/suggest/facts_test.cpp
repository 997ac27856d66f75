#include <doctest/doctest.h>

#include "suggest/telling.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string with_facts(const std::string& text, const std::string& said, const std::vector<std::string>& facts) {
  const Told told(group(text));
  Passages passages{own_words(said)};
  add_facts(told.story, passages, facts);
  return compose(Reader::Same, "", passages).text;
}

}  // namespace

TEST_CASE("a fact that no passage says stands in the blank for what happened") {
  CHECK(with_facts("He lost 40 boxes in Leeds.", "Can we talk about [what happened]?", {"40 boxes"}) == "Can we talk about [what happened: 40 boxes]?");
}

TEST_CASE("without that blank it is a sentence, and what is said already is not said again") {
  CHECK(with_facts("He lost 40 boxes in Leeds.", "The van is empty.", {"40 boxes"}) == "The van is empty. About 40 boxes: [what happened].");
  CHECK(with_facts("He lost 40 boxes in Leeds.", "We lost 40 boxes.", {"40 boxes"}) == "We lost 40 boxes.");
}

TEST_CASE("a day without its month is worth no sentence") {
  CHECK(with_facts("He drove on it until the 19th.", "The form is here.", {"19th"}) == "The form is here.");
}

TEST_CASE("a number keeps the name before it rather than the verb behind it") {
  const Told told(group("Even the robot in Terminal 2 knows it."));
  CHECK(facts_of(told.story, told.sentence(0)) == std::vector<std::string>{"Terminal 2"});
}
