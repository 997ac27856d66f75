#include "text/sentences.h"

#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a final mark before a space ends a sentence, in lower case too") {
  CHECK(sentences("he broke it. he always does") == "he broke it. | he always does");
  CHECK(sentences("No!!! why? ok") == "No!!! | why? | ok");
  CHECK(sentences("he broke it.he always does") == "he broke it. | he always does");
  CHECK(sentences("so do I. He too") == "so do I. | He too");
  CHECK(sentences("你好。再见") == "你好。 | 再见");
}

TEST_CASE("an abbreviation, an initial, a list number and a pause do not") {
  CHECK(sentences("Mr. Smith and Dr. Rao, e.g. at 9 a.m. with J. Lee vs. us") ==
        "Mr. Smith and Dr. Rao, e.g. at 9 a.m. with J. Lee vs. us");
  CHECK(sentences("No. 5 is out. No. He did it") == "No. 5 is out. | No. | He did it");
  CHECK(sentences("1. first thing") == "1. first thing");
  CHECK(sentences("you... always this") == "you... always this");
  CHECK(sentences("you... Always this") == "you... | Always this");
  CHECK(sentences("ready: go; now") == "ready: go; now");
}

TEST_CASE("an abbreviation, e.g. of CLDR, does not in front of a capital either") {
  CHECK(sentences("ask approx. Five of Prof. Rao's people, i.e. You vs. Them") ==
        "ask approx. Five of Prof. Rao's people, i.e. You vs. Them");
  CHECK(sentences("the test. Then etc. Then the API. You") == "the test. | Then etc. | Then the API. | You");
}

TEST_CASE("the marks of an atom end no sentence") {
  CHECK(sentences("see `a. B` and https://x.example/?q. Then a.m. It") ==
        "see `a. B` and https://x.example/?q. | Then a.m. It");
  CHECK(sentences("“Stop!” he said") == "“Stop!” he said");
}

TEST_CASE("emoji and closing marks stay with the sentence they follow") {
  CHECK(sentences("great job! 🙄 you broke it") == "great job! 🙄 | you broke it");
  CHECK(sentences("(he broke it.) then left") == "(he broke it.) | then left");
  CHECK(sentences("He said “stop it.” Then he left") == "He said “stop it.” | Then he left");
}

TEST_CASE("a newline ends a sentence, but not a wrapped line of a mail") {
  CHECK(sentences("you broke\nit") == "you broke | it");
  const std::string mail = "When you promised the refund before checking with billing, the customer\nstopped trusting us.";
  CHECK(sentences(mail).find(" | ") != std::string::npos);
  CHECK(sentences(mail, Markup::Email) == mail);
}

TEST_CASE("quoted blocks and code blocks stand alone") {
  CHECK(sentences("> you said so\nno") == "> you said so | no");
  CHECK(sentences("see ```a\nb``` there") == "see | ```a\nb``` | there");
}

TEST_CASE("a sentence that nobody would call one is parted") {
  std::string words = "go";
  for (std::size_t i = 1; i < most_tokens; ++i) words += " go";
  CHECK(sentences(words) == words);
  CHECK(sentences(words + " on it") == words + " | on it");
}
