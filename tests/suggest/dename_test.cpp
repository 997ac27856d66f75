#include "suggest/dename.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string without_sam(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return denamed(told.story, told.sentence(0)).value_or("nothing");
}

}  // namespace

TEST_CASE("a deed is said without who did it") {
  const char* rows[][2] = {
      {"Sam left the bay unlocked.", "The bay was left unlocked."},
      {"Sam, you sent the wrong labels to Leeds at 15:02.", "The wrong labels were sent to Leeds at 15:02."},
      {"On Tuesday Sam promised the client a full refund.", "On Tuesday the client was promised a full refund."},
      {"Sam forgot to lock the bay.", "The bay was not locked."},
      {"Sam paid it twice and didn't notice.", "It was paid twice."},
      {"Somebody (Sam, hi) left the bay open all night.", "The bay was left open all night."},
      {"Sam's handed in the keys.", "The keys were handed in."},
      {"Sam took the call and wrote the wrong name.", "nothing"},
      {"Sam built the image on his own laptop.", "The image was built on the laptop."},
      {"Our technician Sam restarted the server at noon.", "The server was restarted at noon."},
      {"Why would Sam send the file to Leeds?", "The file was sent to Leeds."},
      {"It was Sam who sent the draft to Leeds.", "The draft was sent to Leeds."},
  };
  for (const auto& row : rows) CHECK(without_sam(row[0]) == std::string(row[1]));
}

TEST_CASE("who is called, what hangs on a name and what somebody owns lose the name") {
  const char* rows[][2] = {
      {"Sam, the bay was open.", "The bay was open."},
      {"Sam's report had two gaps.", "The report had two gaps."},
      {"The bay was left open by Sam.", "The bay was left open."},
      {"Sam the rooms were not cleared at close.", "The rooms were not cleared at close."},
  };
  for (const auto& row : rows) CHECK(without_sam(row[0]) == std::string(row[1]));
}

TEST_CASE("where the grammar does not allow it, nothing is said") {
  for (const std::string text : {"Sam was late.", "Sam told us on Monday.", "Sam left at noon.", "Sam's had it for two hours.",
                                 "The box is with Sam.", "Every key goes to Sam and to nobody else.", "From Monday Sam goes back on prep.",
                                 "I've stuck up for Sam with the office.", "Sam's hands look like steaks.", "The trolley has been Sam's since Tuesday.", "Sam sent fourteen."})
    CHECK(without_sam(text) == "nothing");
}

TEST_CASE("nothing is left of where somebody is without them") {
  CHECK(without_sam("The keys went back to Sam, and they are with her now.") == "nothing");
  CHECK(without_sam("The keys have been with Sam since noon.") == "nothing");
}

TEST_CASE("what somebody was at, an exception and a number of nothing are not left in halves") {
  CHECK(without_sam("It comes down to Sam forgetting to press one button.") == "nothing");
  CHECK(without_sam("We are all in the green, well, apart from Sam on 68 who drags us down.") == "We are all in the green.");
  CHECK(without_sam("Sam left two on the bus at Leeds.") == "nothing");
  CHECK(without_sam("Sam's name is on most of it.") == "nothing");
  CHECK(without_sam("Sam left the bay open on Friday, same as he did in May.") == "The bay was left open on Friday.");
}
