#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What of a mail is still read.
std::string own_words(const std::string& mail) {
  std::string out;
  for (const auto& token : read(draft_of(mail, Markup::Email)).tokens)
    out += (out.empty() ? "" : " ") + (token.kind == TokenKind::Quote ? "[...]" : token.word);
  return out;
}

}  // namespace

TEST_CASE("the answered mail is not the writer's") {
  CHECK(own_words("Hi Sam,\nno.\n\nOn 3 May 2026, Ann wrote:\n> you idiot\n> no\n") == "hi sam , no . [...]");
  CHECK(own_words("no\n\nOn Sun, 3 May 2026 at 10:00, Ann Lee\n<ann@x.example> wrote:\n\n> you idiot\n\nagreed\n") ==
        "no [...] agreed");
  CHECK(own_words("no\n\nOn 3 May 2026, Ann wrote:\nyou idiot\n") == "no [...]");
  CHECK(own_words("no\n-----Original Message-----\nyou idiot\n") == "no [...]");
  CHECK(own_words("no\n\nFrom: Ann\nSent: Monday\nTo: Sam\nSubject: Re\n\nyou idiot") == "no [...]");
  CHECK(own_words("> you said so\nno\n> and so\nno") == "[...] no [...] no");
}

TEST_CASE("a signature is not part of the draft") {
  CHECK(own_words("thanks\n-- \nAnn the Terrible\nfloor 3") == "thanks [...]");
  CHECK(own_words("thanks\n--\nAnn\n\nOn 3 May, Sam wrote:\n> no\nbelow") == "thanks [...] [...] below");
  CHECK(own_words("thanks\nSent from my phone") == "thanks [...]");
}

TEST_CASE("words that only look like a mail's header are words") {
  CHECK(own_words("On Monday you broke it\nFrom: nobody knows") == "on monday you broke it from : nobody knows");
}
