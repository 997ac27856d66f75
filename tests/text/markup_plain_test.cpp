#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside::test;

TEST_CASE("plain text knows code, quoted lines and mentions") {
  CHECK(show("> you idiot\n> no\nok `kill -9` <@U1> @sam") == "quote:> you idiot\n> no ok code:`kill -9` mention:<@U1> mention:@sam");
  CHECK(mentions("<@U1> <@!2>") == "<@U1>=U1 <@!2>=2");
  CHECK(show("```\nyou idiot\n```\nok") == "code:```\nyou idiot\n``` ok");
  CHECK(show("a < b, <b>") == "a < b , < b >");
}
