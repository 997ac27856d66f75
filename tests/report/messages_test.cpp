#include "report/messages.h"

#include <doctest/doctest.h>

#include <sstream>

#include "report/sample.h"

using namespace aside;

TEST_CASE("a message says who gets it") {
  CHECK(heading({Reader::Dm, "@maria", "", {}}) == "To @maria, alone");
  CHECK(heading({Reader::Dm, "", "", {}}) == "To the person, alone");
  CHECK(heading({Reader::Group, "", "", {}}) == "To the group");
  CHECK(heading({Reader::Same, "", "", {}}) == "Here, in other words");
}

TEST_CASE("what may go as it is, is sent as it is") {
  const auto suggestion = to_send(harmless_entry());
  REQUIRE(suggestion.messages.size() == 1);
  CHECK(suggestion.messages[0].text == "Could you update the ticket?");
  CHECK(to_send(sample_entry()).messages.size() == 2);
}

TEST_CASE("a long message is wrapped and its blank is coloured in both rows") {
  std::ostringstream out;
  write_messages(out, {SuggestionKind::Reword, {{Reader::Same, "", "It was about [what happened then]",
                                                 {{13, 33}}}}}, 28, Paint{true});
  CHECK(out.str().find("It was about \x1b[36m[what\x1b[0m") != std::string::npos);
  CHECK(out.str().find("\x1b[36mhappened then]\x1b[0m") != std::string::npos);
}
