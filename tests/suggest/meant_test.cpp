#include <doctest/doctest.h>

#include "suggest/meant.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::vector<std::string> pinned_in(const std::string& text, const std::vector<std::string>& found) {
  const Told told(group(text), found);
  std::vector<std::string> names;
  for (const auto person : told.story.pinned) names.push_back(told.source.people.persons[person].text);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("who only owns what was spoiled is not meant") {
  CHECK(pinned_in("Wayne took the radio home. Priti's crew sat in the canteen.", {"Wayne", "Priti"}) == Names{"Wayne"});
}

TEST_CASE("who is thanked is not meant, whoever stands near") {
  CHECK(pinned_in("Oksana, you gave the wrong dose. Thank you to Hamid for staying on.", {"Hamid", "Oksana"}) == Names{"Oksana"});
}

TEST_CASE("whoever is told of as he or she in what follows did it, not another who bore it") {
  CHECK(pinned_in("Two parents came about Mr Hall's duty. On Monday he was on his phone. Owen had a nasty bump to the head.", {"Mr Hall"}) == Names{"Mr Hall"});
  CHECK(pinned_in("Two parents came about Mr Hall's duty. Owen left the gate open.", {"Mr Hall"}) == Names{"Owen"});
}

TEST_CASE("whose report was late is meant when nobody else does anything") {
  CHECK(pinned_in("Sam's report was late.", {"Sam"}) == Names{"Sam"});
}

TEST_CASE("a helper is not meant while there is anybody else") {
  CHECK(pinned_in("Jermaine, you left the door open. Noor ran to the market.", {"Noor"}) == Names{"Jermaine"});
  CHECK(pinned_in("The door was open. Noor ran to the market.", {"Noor"}) == Names{"Noor"});
}

TEST_CASE("a ranking's best are not meant") {
  CHECK(pinned_in("Anneke 118%, Bongani 109%, and then there's Fintan at 61%. Fintan, same phone.", {"Anneke", "Fintan"}) == Names{"Fintan"});
}

TEST_CASE("of those whom a list only ranks, the one furthest from the others is meant") {
  CHECK(pinned_in("Points last sprint: Ana 21, Dmitri 18, Chidi 19, Wendy 4.", {"Ana", "Chidi"}) == Names{"Wendy"});
  CHECK(pinned_in("Call bells, minutes: Rosa 2, Jean 3, Callum 11.", {"Rosa", "Jean"}) == Names{"Callum"});
}

TEST_CASE("who is told of only with whoever is spoken to trusted them, who follows a sanction bore it") {
  CHECK(pinned_in("Sam, you told Joyce it was done. Joyce signed it because she trusted you.", {"Sam", "Joyce"}) == Names{"Sam"});
  CHECK(pinned_in("I've taken Imogen off the plot, she's had two changes go wrong and Marcus went on in the wrong coat.", {"Imogen", "Marcus"}) == Names{"Imogen"});
}

TEST_CASE("what somebody says of another does not make the other meant") {
  CHECK(pinned_in("Connor forgot the valve and says Gary should have closed it.", {"Connor", "Gary"}) == Names{"Connor"});
}

TEST_CASE("what only came upon somebody is not for them to mend") {
  CHECK(pinned_in("The round was skipped by Oyelaran. Mrs Fenn in 12 was found on the floor.", {"Oyelaran", "Mrs Fenn"}) == Names{"Oyelaran"});
  CHECK(pinned_in("Yuto had the battery. It was flat when Harold collapsed.", {"Yuto", "Harold"}) == Names{"Yuto"});
  CHECK(pinned_in("Bianca at Northgate had samples there by Monday. Fergus forgot ours.", {"Bianca", "Fergus"}) == Names{"Fergus"});
  CHECK(pinned_in("It was Tegan's dog among the lambs. The farmer has asked who.", {"farmer"}) == Names{"Tegan"});
  CHECK(pinned_in("Mags was supposed to be there. The chair was empty when the little Doyle boy went under.", {"Mags", "Doyle"}) == Names{"Mags"});
}

TEST_CASE("thanks that mock are all that is said to somebody") {
  CHECK(pinned_in("Forty guests and no cake. Cheers for that, Bert.", {"Bert"}) == Names{"Bert"});
}

TEST_CASE("a customer is not meant beside somebody who is called or whose work it was") {
  CHECK(pinned_in("Tariq's section was never cleared. Mrs Hale sat beside a plate all evening.", {"Mrs Hale"}) == Names{"Tariq"});
  CHECK(pinned_in("Ottoline, you sent the wreath to the wedding. Mr Sandys held it throughout.", {"Mr Sandys"}) == Names{"Ottoline"});
  CHECK(pinned_in("Mr Sandys left the door open.", {"Mr Sandys"}) == Names{"Mr Sandys"});
}

TEST_CASE("a customer is not meant beside somebody of the house who did it, nor written to") {
  CHECK(pinned_in("Enzo forgot the bleach. Ms Fairweather gets married on the 22nd with a fringe she never asked for.", {"Ms Fairweather", "Enzo"}) == Names{"Enzo"});
  const Told told(group("Enzo forgot the bleach. Mrs Lind sat in the chair until nine."), {"Enzo"});
  for (std::size_t p = 0; p < told.source.people.persons.size(); ++p)
    CHECK(is_guest(told.story, p) == (told.source.people.persons[p].text == "Mrs Lind"));
}

TEST_CASE("whom the writer asks for something is meant") {
  CHECK(pinned_in("May I ask Herr Oberleitner once more to treat his hives? The list is with Frau Sieber.", {"Herr Oberleitner", "Frau Sieber"}) == Names{"Herr Oberleitner"});
}

TEST_CASE("a role that only stands beside what was done is not meant") {
  CHECK(pinned_in("Magda ticked the list without looking, before the director of the festival.", {"director", "Magda"}) == Names{"Magda"});
}

TEST_CASE("who takes over, had to step in or stands in a list is not meant") {
  CHECK(pinned_in("The tender was rejected. I had asked Florian for it on the 3rd. Ulrike will prepare all bonds from now on.", {"Florian", "Ulrike"}) == Names{"Florian"});
  CHECK(pinned_in("The dose was hung late, after Ilse had reminded Oksana at 05:50, and Hamid had to be called back.", {"Oksana", "Hamid"}) == Names{"Oksana"});
  CHECK(pinned_in("Ana: spin Mon 18:00, Klaus: pilates Weds 7:30. Not Ruben, because Ruben turned up late and argued with Ana.", {"Ruben", "Ana"}) == Names{"Ruben"});
  CHECK(pinned_in("We're behind because Sam took his break at noon. Luis and Ana, thank you for skipping yours.", {"Sam", "Ana"}) == Names{"Sam"});
}
