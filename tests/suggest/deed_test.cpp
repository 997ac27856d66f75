#include "suggest/deed.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string brought_back(const std::string& text, const std::string& name = "") {
  const Told told(name.empty() ? draft_for("dm", text) : group(text), name.empty() ? std::vector<std::string>{} : std::vector<std::string>{name});
  const auto& persons = told.look.people.persons;
  auto person = nobody;
  for (std::size_t p = 0; p < persons.size(); ++p)
    if (persons[p].text == name) person = p;
  Passages passages;
  auto draft = told.draft;
  draft.audience = Audience::Dm;
  bring_back_deed(told.story, judged, draft, person, passages);
  return compose(Reader::Same, "", passages).text;
}

}  // namespace

TEST_CASE("what was done is told without the frame that scorned") {
  CHECK(brought_back("Did you leave your brain on the train when you sent that CV out with my notes in the margin") == "You sent that CV out with my notes in the margin.");
  CHECK(brought_back("you thick plank you've sent the whole load to Leeds") == "you've sent the whole load to Leeds.");
}

TEST_CASE("what somebody did behind a who is said to them") {
  CHECK(brought_back("Big round of applause for Luigi, who has fitted left-hand wipers to a right-hand van.", "Luigi") == "You have fitted left-hand wipers to a right-hand van.");
}

TEST_CASE("no deed comes back from a question, a sneer alone or what somebody thinks") {
  CHECK(brought_back("Did you leave your brain on the train?").empty());
  CHECK(brought_back("Cute that you think members come for your playlist").empty());
}
