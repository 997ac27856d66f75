#include "text/words.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("an apostrophe within a word belongs to it") {
  CHECK(show("don't Sam’s y'all the lads' keys, rock 'n' roll, get 'em") ==
        "don't Sam’s y'all the lads ' keys , rock 'n' roll , get 'em");
}

TEST_CASE("a masked word is one word") {
  for (const auto* word : {"st*pid", "f***", "s#it", "sh!t", "$tupid", "a$$", "1diot", "id10t", "f**king", "b@stard",
                           "f-ck", "s--t", "f_ck", "a$$hole", "stup!d"})
    CHECK(show(word) == word);
  CHECK(show("f***!") == "f*** !");
  CHECK(show("what the f**k, you st*pid") == "what the f**k , you st*pid");
}

TEST_CASE("what only looks like a mask is none") {
  CHECK(show("stop!you half-baked t-shirt word* C# C++ snake_case") ==
        "stop ! you half - baked t - shirt word * C# C++ snake_case");
  CHECK(show("late--again 100% sure & you") == "late -- again number:100% sure & you");
}

TEST_CASE("a word that is spelled out is one word") {
  CHECK(words("you i d i o t") == "you idiot");
  CHECK(words("s.t.u.p.i.d i-d-i-o-t i_d_i_o_t i*d*i*o*t") == "stupid idiot idiot idiot");
  CHECK(show("i d i o t") == "i d i o t");
  CHECK(read(draft_of("an i d i o t")).tokens.size() == 2);
  CHECK(words("a, b, c and I a am") == "a , b , c and i a am");
  CHECK(words("the U.S.A. e.g. this i.e. a.m.") == "the u.s.a. e.g. this i.e. a.m.");
}

TEST_CASE("a full stop without a space behind it parts words, but not versions") {
  CHECK(show("it.he v2.3 b2.14 c++.") == "it . he v2.3 b2.14 c++ .");
  CHECK(show("lunch @12:30") == "lunch @ time:12:30");
}

TEST_CASE("scripts without spaces are cut by ICU's dictionaries") {
  CHECK(show("你好世界") == "你好 世界");
  CHECK(show("привет мир") == "привет мир");
}
