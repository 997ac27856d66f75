#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("the tags of mrkdwn are tokens") {
  CHECK(show("<@U1|sam> in <#C1|ops> see <https://x.y|the doc>", Markup::Slack) ==
        "mention:<@U1|sam> in ticket:<#C1|ops> see url:<https://x.y|the doc>");
  CHECK(mentions("<@U1|sam> <!here> <!channel> <!subteam^S1|@devs>", Markup::Slack) ==
        "<@U1|sam>=U1 <!here>=!here <!channel>=!channel <!subteam^S1|@devs>=!subteam^S1");
  CHECK(words("<@U1|Sam> <#C1|ops> <!here>", Markup::Slack) == "@sam #ops @here");
}

TEST_CASE("entities stand for their characters") {
  CHECK(words("you &amp; me, 3 &lt; 4", Markup::Slack) == "you & me , 3 < 4");
  CHECK(show("you &amp; me", Markup::Slack) == "you &amp; me");
}

TEST_CASE("quoted lines of mrkdwn are quotes, escaped or not") {
  CHECK(show("&gt; you idiot\n&gt; no\nok", Markup::Slack) == "quote:&gt; you idiot\n&gt; no ok");
  CHECK(show("> you idiot\nok", Markup::Slack) == "quote:> you idiot ok");
  CHECK(show("ok\n&gt;&gt;&gt; all\nthe rest", Markup::Slack) == "ok quote:&gt;&gt;&gt; all\nthe rest");
}

TEST_CASE("marks of stress are no words") {
  CHECK(show("*you* _broke_ ~it~ `x` ```y```", Markup::Slack) == "you broke it code:`x` code:```y```");
}
