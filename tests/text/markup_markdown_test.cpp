#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("Markdown is read for its words") {
  CHECK(show("# Title\n\nYou **broke** *it*, [the doc](https://x.y/z) &amp; ~~more~~", Markup::Markdown) ==
        "Title You broke it , the doc url:https://x.y/z &amp; more");
  CHECK(show("- a\n- b <b>bold</b>\n\n1. one", Markup::Markdown) == "a b bold one");
  CHECK(show("<div>\nyou idiot\n</div>\n", Markup::Markdown) == "you idiot");
  CHECK(show("| a | b |\n|---|---|\n| you | me |\n", Markup::Markdown) == "a b you me");
  CHECK(show("un**believ**able", Markup::Markdown) == "un**believ**able");
  CHECK(words("un**believ**able", Markup::Markdown) == "unbelievable");
}

TEST_CASE("code and quotations of Markdown keep their marks") {
  CHECK(show("see `a b` here\n\n```js\nx\ny\n```\n\nok", Markup::Markdown) == "see code:`a b` here code:```js\nx\ny\n``` ok");
  CHECK(show("> you idiot\nlazy\n\nno", Markup::Markdown) == "quote:> you idiot\nlazy no");
  CHECK(show("> a\n>> b `c`\n> d\n\nno", Markup::Markdown) == "quote:> a\n>> b `c`\n> d no");
}

TEST_CASE("lines and items of Markdown are sentences") {
  CHECK(sentences("- you did a\n- You did b\n", Markup::Markdown) == "you did a | You did b");
}
