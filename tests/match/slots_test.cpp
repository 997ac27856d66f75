#include "match/slots.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// "person=Sam fault.past=forgot" of the first match of a rule's first line.
std::string slots(const std::string& match, const std::string& text) {
  const auto book = book_of({rule("fact/x", "title X\n" + match + "\nsees group a\nsees group b\nmisses group c\nmisses group d\n")});
  const auto& language = *book.find("en");
  const auto draft = group(text);
  const auto reading = read_lines(draft, language.lexicon);
  const auto& fact = language.rules[0];
  std::string out;
  for (std::size_t s = 0; s < reading.lines.size(); ++s)
    for (const auto& found : match_pattern(fact.triggers.at(0).pattern, reading.lines[s])) {
      for (const auto& slot : slots_of(fact, fact.triggers[0], {s, found.first, found.last}, reading, language))
        out += slot.slot + "=" + std::string(slice(text, reading.span(s, slot.where.first, slot.where.last))) + " ";
      return out;
    }
  return "no match";
}

}  // namespace

TEST_CASE("every slot tells its words, also those that name nobody") {
  CHECK(slots("match {person} ({adverb} )?{fault.past}", "Well, Sam just forgot it") ==
        "person=Sam adverb=just fault.past=forgot ");
  CHECK(slots("match {person's} {fault.past}", "It is Sam's broken thing") == "no match");
}

TEST_CASE("a slot that was not needed is not told") {
  CHECK(slots("match {person} ({adverb} )?{fault.past}", "Sam forgot it") == "person=Sam fault.past=forgot ");
}

TEST_CASE("a phrase that goes on in the next line, and one that begins the sentence, are told") {
  CHECK(slots("match {person}\n      {fault.past}", "Sam forgot it") == "person=Sam fault.past=forgot ");
  CHECK(slots("match ^ {person} {fault.past}", "Yes. Sam broke it") == "person=Sam fault.past=broke ");
}

TEST_CASE("a phrase without slots has nothing to tell") { CHECK(slots("match late", "Sam is late") == ""); }
