#include "suggest/telling.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string text_of(const Passages& passages) { return compose(Reader::Same, "", passages).text; }

}  // namespace

TEST_CASE("facts that no passage holds stand in one sentence, with the word beside them") {
  const Told told(group("It cost 6 days at 15:00, see INC-42."));
  Passages passages = {own_words("At 15:00 it broke.")};
  add_lost_facts(told.story, passages);
  CHECK(text_of(passages) == "At 15:00 it broke. About 6 days, INC-42: [what happened].");
}

TEST_CASE("a bare small number, a day or what no dictionary has to know are no sentence by themselves") {
  const Told told(group("The courier came on Sunday, at 6."));
  Passages passages = {own_words("It broke.")};
  add_lost_facts(told.story, passages);
  CHECK(text_of(passages) == "It broke.");
}

TEST_CASE("nothing is added where no fact was lost") {
  const Told told(group("It cost 6 days."));
  Passages passages = {own_words("6 days are gone.")};
  add_lost_facts(told.story, passages);
  CHECK(text_of(passages) == "6 days are gone.");
}

TEST_CASE("the suggestion's own words are small where the writer's are") {
  CHECK(own_phrase(Told(group("It is late")).story, "thanks").text == "Thank you.");
  CHECK(own_phrase(Told(group("it is late")).story, "thanks").text == "thank you.");
}

TEST_CASE("a few words of a sentence that fell say nothing alone") {
  const Told told(group("We wait at noon, because it is so."));
  REQUIRE(told.story.remarks.size() == 2);
  Passages both = {as_said(told.story, 0), as_said(told.story, 1)};
  drop_splinters(told.story, both);
  CHECK(both.size() == 2);
  Passages one = {as_said(told.story, 1)};
  drop_splinters(told.story, one);
  CHECK(one.empty());
}

TEST_CASE("to outsiders a rewording owns and goes forward") {
  const Told told(draft_for("dm+ext", "The order is late."));
  Passages passages = {as_said(told.story, 0)};
  own_to_outsider(told.story, passages);
  go_forward(told.story, judged, passages);
  CHECK(text_of(passages) == "I'm sorry about this. The order is late. [What we can do about it.]");
}

TEST_CASE("a word that leads to a reason goes with it") {
  const Told told(group("We lost 30 plants, chiefly because Sam saw no need to close it."), {"Sam"});
  const auto& where = told.story.remarks.at(0).where;
  const auto short_of = without_pointing_back(told.story, where);
  CHECK(slice(told.draft.text, told.source.reading.span(0, short_of.first, short_of.last)) == "We lost 30 plants");
}
