#include "suggest/spared.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string spared_of(const std::string& text) { return said_to_sam(text, spared); }

}  // namespace

TEST_CASE("what it cost is what will not come again") {
  CHECK(spared_of("Sam left the bay open and we lost 180 kg of salmon.") == "we don't lose 180 kg of salmon again");
  CHECK(spared_of("Sam left. Ana had to stay till 22:40.") == "Ana doesn't have to stay that long again");
  CHECK(spared_of("Sam left. Ana was on the door by herself.") == "Ana isn't on the door by herself again");
  CHECK(spared_of("Sam left. Ana packed the same 40 boxes twice.") == "Ana doesn't have to pack the same 40 boxes twice again");
  CHECK(spared_of("Sam left. Driver lost 50 minutes at Wakefield.") == "driver doesn't lose 50 minutes at Wakefield again");
  CHECK(spared_of("Sam left. The van to Leeds left without its key.") == "the van to Leeds doesn't leave without its key again");
  CHECK(spared_of("Sam left. The pumps were down for 35 minutes.") == "the pumps aren't down that long again");
}

TEST_CASE("what cannot be turned round is not") {
  for (const char* text : {"Sam left. Ana is rebooking it.", "Sam left. A corrected original goes by courier today.", "Sam left. Trailer 16 came back ripped, not reported.", "Sam left. It cost us a day.", "Sam left. The retest is at 16:00.", "Sam left. Nobody was paid.", "Sam left. Could Ana stay till nine?",
                           "Sam left. I've had the client on the phone.", "Sam left. Job 60318 was reprinted overnight.", "Sam left. We lost the Oslo bid.", "Sam left. The six we lost are down to him.", "Sam left. The brake lights came back smashed."})
    CHECK_MESSAGE(spared_of(text).empty(), text);
}

TEST_CASE("what some of several did and what was still to be done is no cost") {
  for (const std::string text : {"Sam left the cakes. One of them burst.", "Sam left. Some of us opened the shop in the snow.", "Sam left. One of us came in early on the 5th.", "Sam left. Two of you lost an hour.", "Sam left. Up to now I kept my own counsel.", "Sam left. The deposit was to be paid on the 1st."})
    CHECK_MESSAGE(spared_of(text).empty(), text);
  CHECK(spared_of("Sam left. The pumps were down.") == "the pumps aren't down again");
}

TEST_CASE("a figure, a word that somebody has or gets, so many at once are nothing to be spared") {
  for (const char* text : {"Sam left. Covers were 84.", "Sam left. The church has to know.", "Sam left. Rosa had to find Mr Adair.", "Sam left. Two members have cancelled."})
    CHECK_MESSAGE(spared_of(text).empty(), text);
  CHECK(spared_of("Sam left. Ana walked into the forks.") == "Ana doesn't walk into the forks again");
}
