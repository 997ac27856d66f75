#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("who is addressed at the start of a line is mentioned") {
  CHECK(show("sam_: you broke it", Markup::Irc) == "mention:sam_ : you broke it");
  CHECK(show("note: you broke it", Markup::Irc) == "note : you broke it");
  CHECK(show("10:40 you broke it", Markup::Irc) == "time:10:40 you broke it");
  auto draft = draft_of("Sammy, you broke it", Markup::Irc);
  CHECK(mentions(draft).empty());
  draft.members = {{"U2", "Sam Lee", {"sammy"}, ""}};
  CHECK(mentions(draft) == "Sammy=U2");
}

TEST_CASE("control codes go with their colours") {
  CHECK(words("\x03" "04,02you\x03 \x02id\x02iot\x0F 3\x03", Markup::Irc) == "you idiot 3");
}

TEST_CASE("pasted lines are quotes") {
  CHECK(show("<bob> you idiot\n[10:40] <@ann> no\n> me\nok", Markup::Irc) ==
        "quote:<bob> you idiot quote:[10:40] <@ann> no quote:> me ok");
}
