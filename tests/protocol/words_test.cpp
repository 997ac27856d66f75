#include "protocol/words.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("a wrong word is told what was expected, and the nearest one") {
  std::string error;
  CHECK(read_word<Audience>("dm", error) == Audience::Dm);
  CHECK(error.empty());
  CHECK_FALSE(read_word<Audience>("dmm", error));
  CHECK(error == "\"dmm\" is not dm or group; did you mean dm?");
  CHECK_FALSE(read_word<Markup>("", error));
  CHECK(error == "\"\" is not plain, slack, discord, markdown, email or irc");
}

TEST_CASE("a long wrong word is not repeated: it may be a draft") {
  std::string error;
  read_word<Face>(std::string(500, 'x'), error);
  CHECK(error == "\"" + std::string(40, 'x') + "…\" is not standard or strict");
}

TEST_CASE("a verdict fails from its threshold on") {
  CHECK_FALSE(fails(Verdict::Send, FailOn::Reword));
  CHECK(fails(Verdict::Reword, FailOn::Reword));
  CHECK(fails(Verdict::Private, FailOn::Reword));
  CHECK_FALSE(fails(Verdict::Reword, FailOn::Private));
  CHECK(fails(Verdict::Private, FailOn::Private));
  CHECK_FALSE(fails(Verdict::Private, FailOn::Never));
}
