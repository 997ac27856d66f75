#include "lexicon/own_sentence.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Of the words behind the first.
bool own(const std::string& text) {
  const auto reading = read_lines(group(text), english().lexicon);
  return begins_own_sentence({reading.lines.at(0).words, reading.text, english().lexicon}, 1);
}

}  // namespace

TEST_CASE("what has its own subject or orders somebody is a sentence without the name before it") {
  CHECK(own("Moira there was no float"));
  CHECK(own("Priyanka that is the second time it came without a date"));
  CHECK(own("Cormac it was on the docket"));
  CHECK(own("Terry the padlock for the compound was your job"));
  CHECK(own("Sergei I think it is best if you stay at home"));
  CHECK(own("Aled stop home if you cannot be bothered"));
}

TEST_CASE("what the name is the subject of is none") {
  CHECK_FALSE(own("Sam it was who found it"));
  CHECK_FALSE(own("Sam it is"));
  CHECK_FALSE(own("Lamine I'll come in and do them with you"));
  CHECK_FALSE(own("Sam it was not your fault"));
  CHECK_FALSE(own("Sam there is tea in the pot"));
  CHECK_FALSE(own("Terry the plumber left your keys"));
  CHECK_FALSE(own("Terry the plumber was late"));
  CHECK_FALSE(own("Pat put your keys back"));
  CHECK_FALSE(own("Boss say make we copy your route"));
  CHECK_FALSE(own("Pat"));
}
