#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("the tags of Discord are tokens") {
  CHECK(show("<@1> <@!2> <@&3> <#4> <:pepe:5> <a:x:6> <https://x.y>", Markup::Discord) ==
        "mention:<@1> mention:<@!2> mention:<@&3> ticket:<#4> emoji:<:pepe:5> emoji:<a:x:6> url:<https://x.y>");
  CHECK(mentions("<@1> <@!2> <@&3> @everyone", Markup::Discord) == "<@1>=1 <@!2>=2 <@&3>=!&3 @everyone=!everyone");
  CHECK(words("<:Pepe:5>", Markup::Discord) == ":pepe:");
}

TEST_CASE("quotes, spoilers and escapes of Discord") {
  CHECK(show("> you idiot\nno ||you|| **did** \\*x\\*", Markup::Discord).starts_with("quote:> you idiot no you did"));
  CHECK(show("ok\n>>> all\nthe rest", Markup::Discord) == "ok quote:>>> all\nthe rest");
  CHECK(show(">not quoted", Markup::Discord) == "> not quoted");
}
