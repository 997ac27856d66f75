#include "suggest/for_group.h"

#include <doctest/doctest.h>

#include "suggest/removed.h"
#include "suggest/telling.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What `ask` says of the last remark of a draft in which Sam is pinned.
template <class Ask>
bool last(Ask ask, const std::string& text) {
  const Told told(group(text), {"Sam"});
  return ask(told.story, told.story.remarks.size() - 1);
}
template <class Ask>
bool last_remark(Ask ask, const std::string& text) {
  const Told told(group(text), {"Sam"});
  return ask(told.story, told.story.remarks.back());
}

std::string noun(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return with_noun(told.story, told.story.remarks.size() - 1);
}

}  // namespace

TEST_CASE("what follows a name that is called is said to them, unless it is for all") {
  CHECK(last(is_to_pinned, "Sam, you left it open. Please lock it."));
  CHECK_FALSE(last(is_to_pinned, "Sam, you left it open. Everyone, please lock it."));
}

TEST_CASE("what goes on about a request says nothing without it") {
  CHECK(last(goes_on_asking, "Sam, please ring them. I just need the call."));
  CHECK_FALSE(last(goes_on_asking, "Sam, please ring them. The bay closes at 18:00."));
}

TEST_CASE("what hangs on scorn falls with it") {
  CHECK(last(hangs_on_scorn, "The pour is off. Sam, that was your idea."));
  CHECK_FALSE(last(hangs_on_scorn, "Sam was late. The pour is off."));
}

TEST_CASE("a count that stands before anybody is named tells what happened") {
  CHECK(last(tells_event, "Room 214 was sold twice last night."));
  CHECK_FALSE(last(tells_event, "Sam was late. It was late twice last night."));
  CHECK_FALSE(last(tells_event, "Sam was late. Room 214 was sold twice last night."));
}

TEST_CASE("a question is for the group where it is put to all, or to somebody else by name") {
  CHECK(last_remark(asks_group, "Sam left the bay open. @Ana do we have a spare key?"));
  CHECK(last_remark(asks_group, "Sam left the bay open. Can anybody lend us a key?"));
  CHECK_FALSE(last_remark(asks_group, "Sam left the bay open. Who leaves a bay open?"));
}

TEST_CASE("what is told before the reason stands without what one of them did") {
  const auto before = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    return before_reason(told.story, told.story.remarks.front()).value_or("");
  };
  CHECK(before("The room opens late today as our colleague Sam overslept.") == "The room opens late today.");
  CHECK(before("Boarding is late because our gate agent, Sam, opened the wrong door.") == "Boarding is late.");
  for (const std::string text : {"Please lock it as Sam did.", "The bay is open as Sam said.", "The room opens late today."}) CHECK(before(text) == "");
}

TEST_CASE("what gives a reason can be left off") {
  const auto short_of = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    const auto where = without_reason(told.story, told.story.remarks.front().bare());
    return std::string(slice(told.draft.text, told.look.reading.span(where.sentence, where.first, where.last)));
  };
  CHECK(short_of("We moved Sam's clients to Ana as a couple of them felt ignored.") == "We moved Sam's clients to Ana");
  for (const std::string text : {"We sent it as a draft", "We left it as he said", "They were reported as two-sided"}) CHECK(short_of(text) == text);
}

TEST_CASE("what leads to nothing that is told, and a title alone, lead nowhere") {
  const auto lead = [](const std::string& text) {
    const Told told(group(text), {"Sam"});
    return leads_nowhere(told.story, {as_said(told.story, 0)}, 0);
  };
  CHECK(lead("For those who were away: Sam left it open."));
  CHECK(lead("Tasting round. Sam was last."));
  const Told told(group("Sam, you told me on Friday, to my face, that the band knew about the curfew."), {"Sam"});
  const auto last = told.story.remarks.size() - 1;
  CHECK(last > 0);
  CHECK(leads_nowhere(told.story, {as_said(told.story, last)}, 0));
  for (const std::string text : {"The bay was open. Sam was last.", "Lights lovely, sound lovely.", "Sectionals Thursday 19:30."}) CHECK_FALSE(lead(text));
}

TEST_CASE("a call with no verb behind it tells nothing") {
  CHECK(last_remark(is_call_alone, "Sam, same leads, same product, same phone."));
  CHECK_FALSE(last_remark(is_call_alone, "Sam, the bay was open."));
}

TEST_CASE("behind what somebody is blamed for, what counts nothing is a comment, but not what holds from now on") {
  CHECK(last(is_comment, "Sam left the bay open. Which the guests loved."));
  CHECK(last(is_comment, "Sam left the bay open. Ships on a Friday, pub by 4, phone off."));
  CHECK_FALSE(last(is_comment, "Sam left the bay open. Ana, gorgeous figure."));
  CHECK_FALSE(last(is_comment, "Sam left the bay open. Swaps go in the spreadsheet."));
  CHECK_FALSE(last(is_comment, "Sam left the bay open. It took 40 minutes."));
  CHECK_FALSE(last(is_comment, "Sam left the bay open. New locks are behind the tower."));
  CHECK_FALSE(last(is_comment, "Sam left the bay open. It turns out the stock went to Cork."));
}

TEST_CASE("a greeting behind other words is a farewell") {
  CHECK_FALSE(last(is_farewell, "Hi all."));
}

TEST_CASE("a few words without a verb are scraps") {
  CHECK(last_remark(is_scrap, "Sam left it open. Bad show."));
  CHECK_FALSE(last_remark(is_scrap, "Sam left it open. Bay 4."));
}

TEST_CASE("what begins with a pronoun begins with somebody or something said before") {
  CHECK(last_remark(begins_with_pronoun, "Sam mailed the supplier. They now think it is cancelled."));
  CHECK(last_remark(begins_with_pronoun, "Sam mailed the supplier. It is gone."));
  CHECK_FALSE(last_remark(begins_with_pronoun, "Sam mailed the supplier. The order is gone."));
}

TEST_CASE("a text that opens with a pronoun tells of something before") {
  CHECK(opens_with_pronoun("It was sent on Monday.", english().lexicon));
  CHECK(opens_with_pronoun("They were late.", english().lexicon));
  CHECK_FALSE(opens_with_pronoun("This morning the count is short.", english().lexicon));
  CHECK_FALSE(opens_with_pronoun("The parcels were late.", english().lexicon));
}

TEST_CASE("what another takes over is told by its noun") {
  CHECK(noun("I've taken Sam off the wardrobe plot for the Leeds dates. Zainab takes it over from Tuesday.") ==
        "Zainab takes the wardrobe plot for the Leeds dates over from Tuesday.");
  CHECK(noun("I'm taking Sam off evening classes from 1 December. Sara takes them over.") == "Sara takes evening classes over.");
  CHECK(noun("I've taken Sam off the plot. Zainab takes the lights over.") == "");
  CHECK(noun("Sam left it open. Zainab takes it over.") == "");
}

TEST_CASE("what only leads to a reason that fell, and what is so from now on") {
  const Told told(group("The outage is over, but it happened because Sam skipped the check."), {"Sam"});
  const Passages passages{as_said(told.story, 0), as_said(told.story, 1)};
  CHECK(leads_nowhere(told.story, passages, 1));
  const Told moves(group("Sam was late. Training sessions move by one week."), {"Sam"});
  CHECK_FALSE(leads_nowhere(moves.story, {as_said(moves.story, 1)}, 0));
  const Told some(group("Sam told them the needles are blunt. Two of them left."), {"Sam"});
  CHECK(begins_with_pronoun(some.story, some.story.remarks.back()));
  const Told now(group("Sam left the props out. Props are now locked after each show."), {"Sam"});
  CHECK_FALSE(is_comment(now.story, 1));
}
