#include "text/atoms.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("addresses are one token without the sentence's marks") {
  CHECK(show("see https://x.y/a_b?c=1.") == "see url:https://x.y/a_b?c=1 .");
  CHECK(show("(https://en.wikipedia.org/wiki/A_(b))") == "( url:https://en.wikipedia.org/wiki/A_(b) )");
  CHECK(show("sam.lee@corp.example, example.com/foo") == "url:sam.lee@corp.example , url:example.com/foo");
  CHECK(show("done.thanks and/or he/she") == "done . thanks and / or he / she");
}

TEST_CASE("file names are one token") {
  CHECK(show("arena_04.nav src/x.cpp, ./run/it ~/a/b.") == "file:arena_04.nav file:src/x.cpp , file:./run/it file:~/a/b .");
  CHECK(show("node.js ok.") == "file:node.js ok .");
}

TEST_CASE("mentions, tickets and channels are told apart") {
  CHECK(show("@sam.lee @Jo. #4551 !482 OPS-77 GAME-2207 #ops-eu") ==
        "mention:@sam.lee mention:@Jo . ticket:#4551 ticket:!482 ticket:OPS-77 ticket:GAME-2207 ticket:#ops-eu");
  CHECK(show("@sam's top-10 half-4") == "mention:@sam 's top - number:10 half - number:4");
  CHECK(show("meet @ 5pm") == "meet @ time:5pm");
  CHECK(mentions("@here @channel @everyone @all @ann") == "@here=!everyone @channel=!everyone @everyone=!everyone @all=!everyone @ann=");
}

TEST_CASE("times are times and amounts take their units") {
  CHECK(show("15:00 9am 10.40 7.45 9 p.m. 10:40:20") == "time:15:00 time:9am time:10.40 time:7.45 time:9 p.m. time:10:40:20");
  CHECK(show("£84.20 41% 30/06 1.2M 9h 95 2nd 80k 1,200.50 2026-05-03 3x +1 20€") ==
        "number:£84.20 number:41% number:30/06 number:1.2M number:9h number:95 number:2nd number:80k "
        "number:1,200.50 number:2026-05-03 number:3x number:+1 number:20€");
  CHECK(show("3 May, 9-5, 5*3, v2 v2.3 30 mins.") == "number:3 May , number:9 - number:5 , number:5 * number:3 , v2 v2.3 number:30 mins .");
  CHECK(show("1diot 5hit 45s") == "1diot 5hit number:45s");
}

TEST_CASE("smileys and shortcodes are emoji") {
  CHECK(show(":) :-( ;) :D </3 thanks:) :pray: :+1: :wave::skin-tone-3:") ==
        "emoji::) emoji::-( emoji:;) emoji::D emoji:</3 thanks emoji::) emoji::pray: emoji::+1: emoji::wave::skin-tone-3:");
  CHECK(show("note: (see this) std::x 10:30") == "note : ( see this ) std : : x time:10:30");
  CHECK(show("👏 word 👏") == "emoji:👏 word emoji:👏");
}
