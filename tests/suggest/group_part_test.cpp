#include "suggest/group_part.h"

#include <doctest/doctest.h>

#include "suggest/telling.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string brought_back(const std::string& text) {
  const Told told(group(text), {"Sam"});
  Passages passages;
  bring_back_for_group(told.story, judged, passages);
  return compose(Reader::Group, "", passages).text;
}

}  // namespace

TEST_CASE("a clause of the event comes back without the reproach beside it") {
  const char* rows[][2] = {
      {"Freezer 2 was at -4 this morning, and guess who was on lock-up, Sam.", "Freezer 2 was at -4 this morning."},
      {"Shift handover is at 5:45, not when you feel like it Sam, and line 2 stood for 35 minutes today because of that.", "Shift handover is at 5:45. Line 2 stood for 35 minutes today."},
      {"Sam's letters for the 14 October clinic are still undictated despite two reminders, and as a consequence eleven patients have rung reception.",
       "The letters for the 14 October clinic are still undictated. Eleven patients have rung reception."},
      {"All pages to me by 15:00, and Sam's feature better not be 400 words over.", "All pages to me by 15:00."},
      {"Rehearsal on Sunday at 15:00, and I do not want to hear that you forgot the score, Sam.", "Rehearsal on Sunday at 15:00."},
      {"Invoice 20417 was paid twice (8,930 francs) as Sam approved it on the 3rd and, without looking, on the 5th.", "Invoice 20417 was paid twice (8,930 francs)."},
      {"Change of plan: we rehearse act 2 only, 18:30, since Sam doesn't know act 1.", "We rehearse act 2 only, 18:30."},
      {"I'd also ask that Sam stops saying that the needles are blunt, two of them left.", ""},
      {"lane 3 was shut for 25 min today cause somebody, hello Sam, left the 12 swabs in the van lol.", "lane 3 was shut for 25 min today."},
      {"lane 3 was shut for 25 min today cause somebody, hi Sam, left the swabs in the van.", "lane 3 was shut for 25 min today."},
  };
  for (const auto& [draft, text] : rows) CHECK(brought_back(draft) == text);
}

TEST_CASE("nothing comes back that counts, ranks, points, asks or speaks to somebody") {
  for (const std::string draft : {"That is the third 9:00 that Sam has missed, and you know it.", "Sam, you were asked for it at 9:00.", "Ana 40 pages, Marek 38, Tove 35, and Sam, a grand total of 6.",
                                  "Who was on lock-up at 9:00, Sam?", "Marta and Sam both signed it out at 9:00.", "You were told that it closes at 9:00, Sam."})
    CHECK_MESSAGE(brought_back(draft).find("9:00") == std::string::npos, draft);
  CHECK(brought_back("Ana 40 pages, Marek 38, Tove 35, and Sam, a grand total of 6.").empty());
}

TEST_CASE("whom something was done to can be somebody, whoever did something with them cannot") {
  const auto instead = [](const std::string& text) {
    const Told told(group("Sam left it open. " + text), {"Sam"});
    Passages said{as_said(told.story, 1)};
    bring_back_for_group(told.story, judged, said);
    return said.front().instead;
  };
  CHECK(instead("Control had to put Zeynep on overtime.") == "Control had to put somebody on overtime.");
  CHECK(instead("The shift was swapped with Ana.").empty());
  CHECK(instead("The bar was shut until Ana came.").empty());
}
