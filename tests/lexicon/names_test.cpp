#include "lexicon/names.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

struct Row {
  const char* text;
  const char* names;  // as the line has them, several words joined by '_'
};

const std::vector<Member> crew = {{"U1", "Ann Lee", {"annie"}, "release manager"},
                                  {"U2", "Will May", {}, ""},
                                  {"U3", "Grace Hope", {}, "porter"},
                                  {"U4", "Mark Twain", {}, "porter"}};

std::string names_in(std::string text, std::vector<Member> members = {}) {
  auto draft = group(std::move(text));
  draft.members = std::move(members);
  return tagged(draft, english().lexicon, "name");
}
std::string roles_in(std::string text, std::vector<Member> members = {}) {
  auto draft = group(std::move(text));
  draft.members = std::move(members);
  return tagged(draft, english().lexicon, "role");
}

}  // namespace

TEST_CASE("somebody unknown is called before what the writer thinks of them, and a city is nobody") {
  CHECK(names_in("Sergei I think it's best if you don't deal with them") == "sergei");
  CHECK(names_in("oi dean!! you never put them back") == "dean");
  CHECK(names_in("hi dean students are in hall 4") == "");
  CHECK(names_in("Pallets for Lyon are stuck until the 26th") == "");
  CHECK(names_in("Lyon is waiting for the pallets") == "");
  CHECK(names_in("Ms Lyon is waiting for the pallets") == "ms_lyon");
}

TEST_CASE("given names of many cultures are names, wherever they stand, in any case") {
  const Row rows[] = {
      {"Nkechi, Bimpe and Gr\xC3\xA1inne are in", "nkechi bimpe gr\xC3\xA1inne"},
      {"\xC3\x9E\xC3\xB3rd\xC3\xADs, \xC5\x81ukasz, \xC3\x87i\xC4\x9F" "dem and S\xC3\xB8ren",
       "\xC3\xBE\xC3\xB3rd\xC3\xADs \xC5\x82ukasz \xC3\xA7i\xC4\x9F" "dem s\xC3\xB8ren"},
      {"I saw Oluwaseun and Nguyen today", "oluwaseun nguyen"},
      {"Xiulan, Tadeusz, Aoife and Bimpe are in", "xiulan tadeusz aoife bimpe"},
      {"Mohammed's report, Vladim\xC3\xADr's slides", "mohammed vladim\xC3\xADr"},
      {"priya forgot the manifest", "priya"},
      {"PRIYA FORGOT THE MANIFEST", "priya"},
  };
  for (const auto& row : rows) CHECK(names_in(row.text) == row.names);
}

TEST_CASE("a capital that nothing knows is a name before what only people do, though words stand between") {
  CHECK(names_in("Brindlewyn shrugged") == "brindlewyn");
  CHECK(names_in("Brindlewyn has never once shrugged") == "brindlewyn");
  CHECK(names_in("Brindlewyn didn't turn up") == "brindlewyn");
  CHECK(names_in("Brindlewyn crashed") == "");
  CHECK(names_in("Brindlewyn has not started") == "");
}

TEST_CASE("words of a greeting are nobody") {
  CHECK(names_in("kia ora, the hall is shut") == "");
  CHECK(names_in("Kia has the key") == "kia");
}

TEST_CASE("a word that can be a name is one where the sentence uses it so") {
  const Row rows[] = {
      {"Will is late again", "will"},      {"I asked Will about it", "will"},
      {"thanks Will", "will"},             {"will you, Will?", "will"},
      {"Will's report", "will"},           {"Will will do it", "will"},
      {"May told me so", "may"},           {"Hi May,", "may"},
      {"Mark. The gate is open", "mark"},   {"Grace. The label goes here", "grace"},
      {"Mark, could you look?", "mark"},   {"I told Mark yesterday", "mark"},
      {"Grace forgot it", "grace"},        {"Amen, Grace!", "grace"},
      {"Hope, can you check?", "hope"},    {"I am sorry, Hope", "hope"},
      {"April forgot it", "april"},        {"Rose said the rose is dead", "rose"},
      {"Bill said so", "bill"},            {"Drew said Jack forgot", "drew jack"},
  };
  for (const auto& row : rows) CHECK(names_in(row.text) == row.names);
}

TEST_CASE("a word that can be a name is none where the sentence does not") {
  const char* rows[] = {
      "Will you look at it?", "we will see",       "May was slow",          "May I ask?",
      "In April we ship",     "mark my words",     "Mark my words",         "the mark is high",
      "grace under pressure", "Grace under pressure", "I hope it works",    "bill the customer",
      "Jack the server up",   "Pat them on the back", "Joy to the world",   "set max to 4",
      "the victor wants it",  "Sue them",          "miles behind",          "WE WILL SEE IN MAY", "He'll be late",
      "They'll see, it'll do", "That'll be all",
      "a rose is a rose",     "in good faith",     "Grafana is down",       "hunter gatherers",
      "Alternatively, Can you look?",
  };
  for (const std::string row : rows) CHECK(names_in(row) == "");
}

TEST_CASE("a title makes a name of what follows it, and is part of it") {
  CHECK(names_in("Mr Petrov forgot it") == "mr_petrov");
  CHECK(names_in("Dr. Osei was late") == "dr_._osei");
  CHECK(names_in("Mrs Zorblax left it open") == "mrs_zorblax");
  CHECK(names_in("Se\xC3\xB1ora Ruiz left") == "se\xC3\xB1ora_ruiz");
  CHECK(names_in("Ms Lee, you left it open") == "ms_lee");
  CHECK(names_in("the doctor called") == "");
}

TEST_CASE("given name and surname are one expression") {
  CHECK(names_in("Sam Lee forgot it") == "sam_lee");
  CHECK(names_in("Jos\xC3\xA9 Mar\xC3\xAD" "a left") == "jos\xC3\xA9_mar\xC3\xAD" "a");
  CHECK(names_in("Sam, Lee and Ana") == "sam lee ana");
  CHECK(names_in("Sam Okonkwo-Smith forgot it") == "sam_okonkwo_-_smith");
  CHECK(names_in("Honestly, Mei-Ling forgot") == "mei_-_ling");
  CHECK(names_in("Kim Da-eun forgot") == "kim_da_-_eun");
  CHECK(names_in("Ana de la Cruz left") == "ana_de_la_cruz");
  CHECK(names_in("Big Dave and little dave") == "big_dave dave");
}

TEST_CASE("a surname alone is a name, also at the start, unless a program or a firm has it") {
  CHECK(names_in("Smith forgot it") == "smith");
  CHECK(names_in("Okonkwo was late") == "okonkwo");
  CHECK(names_in("Baker did not close the valve") == "baker");
  CHECK(names_in("Baker's dozen") == "");
  CHECK(names_in("Ask Jenkins to build it") == "");
  CHECK(names_in("Wells Fargo rejected it") == "");
}

TEST_CASE("a name in the name of a place, a ship or a storm is none") {
  for (const std::string row : {"The Marianne was late", "Storm Ciara took the roof off", "Victoria Street is closed",
                                "it broke down at Lincoln", "in Charlotte", "the Miller account", "moving to our Lyon office"})
    CHECK(names_in(row) == "");
  CHECK(names_in("I shouted at Sam") == "sam");
  CHECK(names_in("in Sam's office") == "sam");
}

TEST_CASE("what the draft called somebody by is a name in the sentences after") {
  CHECK(names_in("Zorblax forgot it. Then Zorblax left") == "zorblax zorblax");
  CHECK(names_in("Sam Lee fell. Lee laughed") == "sam_lee lee");
  CHECK(names_in("Then Zorblax left") == "");
}

TEST_CASE("a pronoun makes a name of the only word it can stand for") {
  CHECK(names_in("I saw Zorblax and she shrugged") == "zorblax");
  CHECK(names_in("I saw Zorblax and it shrugged") == "");
  CHECK(names_in("Sam saw Zorblax and he shrugged") == "sam");
}

TEST_CASE("a word that nothing knows is a name when somebody is called by it") {
  CHECK(names_in("Zorblax, you left it open") == "zorblax");
  CHECK(names_in("you left it open, Zorblax") == "zorblax");
  CHECK(names_in("Zorblax forgot it") == "zorblax");
  CHECK(names_in("thanks Zorblax") == "zorblax");
  CHECK(names_in("I asked Zorblax") == "zorblax");
  CHECK(names_in("Zorblax, meanwhile") == "");
  CHECK(names_in("Zorblax, if it rains, we stay") == "");
  CHECK(names_in("zorblax, you left it open") == "");
  CHECK(names_in("the Zorblax is down") == "");
  CHECK(tagged(group("the Zorblax is down"), english().lexicon, "proper") == "zorblax");
  CHECK(names_in("Honestly, you left it open") == "");
}

TEST_CASE("members are names in any case of letters, if the sentence uses them so") {
  const Row rows[] = {
      {"will forgot the badge", "will"},
      {"thanks will", "will"},
      {"grace is late", "grace"},
      {"ask mark if it holds", "mark"},
      {"will's late", "will"},
      {"@will please", "@will"},
      {"will may has it", "will_may"},
      {"mark told me", "mark"},
      {"annie has it", "annie"},
      {"ann lee has it", "ann_lee"},
      {"grace hope forgot it", "grace_hope"},
  };
  for (const auto& row : rows) CHECK(names_in(row.text, crew) == row.names);
}

TEST_CASE("members are no names where the sentence does not use them so") {
  for (const std::string row : {"will you ask", "can will do it", "mark my words", "mark it done",
                                "may was slow", "May was slow", "we will see", "hope it works",
                                "with good grace", "it was our mark"})
    CHECK(names_in(row, crew) == "");
}

TEST_CASE("a role is one person behind \"our\" or \"the\", or when it is called") {
  CHECK(roles_in("our release manager is late") == "release_manager");
  CHECK(roles_in("the other manager forgot") == "manager");
  CHECK(roles_in("Manager, please look") == "manager");
  for (const std::string row : {"a manager is late", "every manager is late", "managers are late",
                                "manager of the year awards", "she is a release manager"})
    CHECK(roles_in(row) == "");
}

TEST_CASE("whoever holds a role when it is wanted, and somebody from outside, is nobody in particular") {
  for (const std::string row : {"fetch the doctor", "ask the receptionist for it", "the inspector comes at ten",
                                "the server did not answer", "the update manager crashed", "the Update Manager is up"})
    CHECK(roles_in(row) == "");
  CHECK(roles_in("our inspector comes at ten") == "inspector");
  CHECK(roles_in("ask our receptionist") == "receptionist");
  CHECK(roles_in("the driver forgot the keys") == "driver");
}

TEST_CASE("a role of one member is that member however it stands, a shared one only as any other") {
  CHECK(roles_in("release manager forgot it", crew) == "release_manager");
  CHECK(roles_in("porter forgot it", crew) == "");
  auto draft = group("our release manager forgot it");
  draft.members = crew;
  const auto reading = read_lines(draft, english().lexicon);
  CHECK(reading.lines.at(0).words.at(1).member == 0);
  CHECK(reading.lines.at(0).words.at(2).member == 0);
}

// What the engine gets wrong today, so that a change shows. A fixed row moves up.
TEST_CASE("known gaps of names") {
  const Row wanted[] = {
      {"Hope is not a plan", ""},
      {"Chance would be a fine thing", ""},
      {"Dr Strange called", "dr_strange"},
      {"I gave it to Jan and April", "jan april"},
      {"Drew drew it", "drew"},
  };
  int wrong = 0;
  for (const auto& row : wanted) wrong += names_in(row.text) != row.names ? 1 : 0;
  CHECK(wrong == 5);
}
