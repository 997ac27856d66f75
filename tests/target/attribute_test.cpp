#include "target/attribute.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Whom the one match of a phrase in a text is about: "kind:text", '?' where it was guessed.
std::string about(const std::string& phrase, const Draft& draft, const std::string& more = "") {
  auto dictionaries = small_dictionaries();
  dictionaries.push_back(dictionary("word/passing", "for\nv\n"));
  dictionaries.push_back(dictionary("word/helped", "!forms verb\nhelp out\n"));
  Diagnostics sink;
  const auto book = book_of({rule("blame/a", "title x\nwhy y\n" + more + "match " + phrase + "\n"),
                             rule("fact/plural", "title x\nmatch you lot\n"),
                             rule("weights/face", "threshold standard 4\nblame/a 3\n")}, sink, dictionaries);
  CHECK(format(sink) == "");
  const auto& language = *book.find("en");
  const auto reading = read_lines(draft, language.lexicon);
  const auto found = match(reading, language, draft);
  const auto people = find_people(reading, language.lexicon, found.facts, draft);
  REQUIRE(found.matches.size() == 1);
  const auto attribution = attribute(found.matches[0], reading, language, people);
  const auto target = target_of(attribution, reading, people, draft);
  return std::string(name(target.kind)) + ":" + target.text + (target.id.empty() ? "" : "#" + target.id) +
         (attribution.guessed ? "?" : "");
}
std::string about(const std::string& phrase, const std::string& text) { return about(phrase, group(text)); }

}  // namespace

TEST_CASE("a slot that names somebody decides") {
  CHECK(about("{person} {fault.past}", "You broke it, said Sam") == "addressee:you");
  CHECK(about("{person} {fault.past}", "Ana says Sam broke it") == "named:Sam");
  CHECK(about("{person's} report", "Ana and Sam's report") == "named:Sam");
  CHECK(about("{person} {fault.past}", "@sam, you broke it") == "addressee:@sam");
  CHECK(about("{role} broke", "our release manager broke it") == "named:release manager");
  CHECK(about("{team} broke", "Sam, billing broke it") == "group:billing");
  CHECK(about("{they} broke", "Sam, they broke it") == "group:they");
}

TEST_CASE("a possessive is no part of who is meant") {
  CHECK(about("{team's} report", "billing's report") == "group:billing");
  CHECK(about("{name's} report", "SAM\xE2\x80\x99S report") == "named:SAM");
}

TEST_CASE("the first slot that names a person wins over things, teams and the writer") {
  CHECK(about("{it} broke {you}", "so it broke you") == "addressee:you");
  CHECK(about("{i} told {person}", "I told Sam") == "named:Sam");
  CHECK(about("{i} broke {it}", "I broke it") == "thing:it");
  CHECK(about("{it} broke", "it broke, Sam") == "thing:it");
}

TEST_CASE("the writer in a slot leaves open who is meant") {
  CHECK(about("{i} told", "I told nobody") == "none:?");
  CHECK(about("{i} told", "I told Sam") == "named:Sam?");
}

TEST_CASE("\"you\" of many are a group") {
  CHECK(about("{you} broke", "you lot, you broke it") == "group:you");
}

TEST_CASE("a pronoun is who was named last, and nobody when nobody was") {
  CHECK(about("{person} broke", "Sam came. He broke it") == "named:Sam");
  CHECK(about("{person} broke", "He broke it, Sam") == "none:");
}

TEST_CASE("without a slot the nearest person is guessed: left, right, before, after") {
  CHECK(about("broke", "Ana, could you look. Liam left. It broke. Sam left") == "addressee:Ana?");
  CHECK(about("broke", "Ana and Sam broke it, Liam") == "named:Sam?");
  CHECK(about("broke", "it broke, thanks to Sam and Ana") == "named:Sam?");
  CHECK(about("broke", "Liam left. Ana left. It broke. Sam left") == "named:Ana?");
  CHECK(about("broke", "It broke. Sam left. Ana left") == "named:Sam?");
  CHECK(about("broke", "it broke") == "none:?");
}

TEST_CASE("a member's id stands with the target") {
  auto draft = group("the Sam broke it");
  draft.members = {{"U7", "Sam Lee", {}, ""}};
  CHECK(about("broke", draft) == "named:Sam#U7?");
}

TEST_CASE("who only stands behind a preposition did not do what follows") {
  CHECK(about("{person} {fault.past}", "the parcel for Ana broke") == "none:");
  CHECK(about("{fault.past} it", "the parcel for Ana broke it") == "none:");
  CHECK(about("{person} {fault.past}", "the case of Sam v. Ana broke") == "none:");
  CHECK(about("{person} {fault.past}", "the parcel Ana broke") == "named:Ana");
  CHECK(about("{person} {fault.past}", "this is for us, Ana broke it") == "named:Ana");
  // Only where the name opens what the rule sees.
  CHECK(about("parcel for {person} {fault.past}", "the parcel for Ana broke") == "named:Ana");
}

TEST_CASE("circumstance beside a helper is held against whoever is spoken to, else whoever is named, or nobody") {
  const auto about_helper = [](const std::string& text) { return about("{person} helped", group(text), "evidence face\n"); };
  CHECK(about_helper("Sam, you broke it. Ana helped out.") == "addressee:Sam?");
  CHECK(about_helper("Sam broke it. Ana helped out.") == "named:Sam?");
  CHECK(about_helper("It broke. Ana helped out.") == "none:");
  CHECK(about_helper("It broke. Ana helped to break it.") == "named:Ana");
  // A reproach in so many words is one.
  CHECK(about("{person} helped", "It broke. Ana helped out.") == "named:Ana");
}
