#include "target/standing.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

bool is_helper(const std::string& text, const std::string& name) {
  const auto look = judged(group(text));
  for (const auto& person : look.people.persons)
    if (person.text == name) return person.helps;
  FAIL(name << " is nobody in: " << text);
  return false;
}

/// What a question about a name says where it stands first.
template <class Ask>
bool asked(Ask ask, const std::string& text, const std::string& name) {
  const auto draft = group(text);
  const auto look = judged(draft);
  for (const auto& r : look.people.references)
    if (r.person != nobody && look.people.persons[r.person].text == name)
      return ask(WordsView(look.reading.lines[r.where.sentence].words, look.reading.text, english().lexicon), r);
  FAIL(name << " is nobody in: " << text);
  return false;
}

}  // namespace

TEST_CASE("whoever ran, drove, covered or caught it helped") {
  CHECK(is_helper("The walk-in was warm. Noor ran to the market and got us 12 seabass.", "Noor"));
  CHECK(is_helper("The parcels came late. Mrs. Doyle drove round with her own car.", "Mrs. Doyle"));
  CHECK(is_helper("The bell rang out. Joyce covered two floors by herself.", "Joyce"));
  CHECK(is_helper("The photo was wrong. Nadia has spotted it at six.", "Nadia"));
}

TEST_CASE("words behind a deed that no dictionary of help knows can show that it helped") {
  CHECK(is_helper("The pipe burst. Gary went over on his day off.", "Gary"));
  CHECK_FALSE(is_helper("The pipe burst. Gary went over to the pub.", "Gary"));
}

TEST_CASE("who did it amiss, is called to account or is only expected to do it did not help") {
  CHECK_FALSE(is_helper("The parcels came late. Sam drove round with the wrong list.", "Sam"));
  CHECK_FALSE(is_helper("Sam drove round with the parcels. Sam, this is your fault.", "Sam"));
  CHECK_FALSE(is_helper("Sam covered for Ana. Sam forgot the keys.", "Sam"));
  CHECK_FALSE(is_helper("No keys until Sam has stepped in.", "Sam"));
  CHECK_FALSE(is_helper("Sam left the bay open.", "Sam"));
  CHECK_FALSE(is_helper("The booking was Sam's mistake. He went over on his day off.", "Sam"));
  CHECK_FALSE(is_helper("Sam covered for Ana. It was his own latest slip.", "Sam"));
}

TEST_CASE("what somebody else went through, told behind a comma, is no deed of theirs") {
  CHECK_FALSE(is_helper("Sam went over to the Okafors, who drove back for nothing.", "Sam"));
  CHECK(is_helper("Sam went over to the Okafors for nothing.", "Sam"));
}

TEST_CASE("thanks that call somebody do not call them to account") {
  CHECK(is_helper("The bay was open. Ana stayed till nine. Thanks Ana.", "Ana"));
}

TEST_CASE("a name owns what stands behind it") {
  CHECK(asked(owns, "We lost Sam's report.", "Sam"));
  CHECK_FALSE(asked(owns, "Sam lost the report.", "Sam"));
}

TEST_CASE("a name in thanks is thanked, and one behind which thanks stand") {
  CHECK(asked(is_thanked, "Thanks to Lotte for the chairs.", "Lotte"));
  CHECK(asked(is_thanked, "Lotte found the chairs, thank you.", "Lotte"));
  CHECK_FALSE(asked(is_thanked, "Lotte lost the chairs.", "Lotte"));
}

TEST_CASE("a name with its number beside another with one is ranked") {
  CHECK(asked(is_ranked, "Anneke 118%, Bongani 109%.", "Bongani"));
  CHECK(asked(is_ranked, "Anneke 118%, Bongani 109%.", "Anneke"));
  CHECK_FALSE(asked(is_ranked, "Anneke 118%, and that is all.", "Anneke"));
  CHECK_FALSE(asked(is_ranked, "Anneke lost it.", "Anneke"));
}

TEST_CASE("behind a preposition somebody stands beside what is told") {
  const auto beside = [](const WordsView& view, const Reference& r) { return is_beside(view, r, 0); };
  CHECK(asked(beside, "The phones are with Margaret.", "Margaret"));
  CHECK_FALSE(asked(beside, "Margaret has the phones.", "Margaret"));
}
