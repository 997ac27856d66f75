#include <doctest/doctest.h>

#include "text/show.h"

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
