#include "suggest/you_pinned.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Of whom the last "you" of a draft is said, with `pinned` found fault with; empty where nothing changes.
std::string last_you(const std::string& text, const std::string& pinned) {
  const Told told(group(text), {pinned});
  const auto people = with_you_pinned(told.story);
  if (!people) return "";
  std::string who;
  for (const auto& r : people->references)
    if (r.kind == TargetKind::Addressee && r.person != nobody && !r.called) who = people->persons[r.person].text;
  return who;
}

}  // namespace

TEST_CASE("a sanction behind thanks to somebody else is said to whom the draft finds fault with") {
  CHECK(last_you("Marlon, you put her on hold. Candice had an engineer there, thank you Candice. You're off live calls.", "Marlon") == "Marlon");
}

TEST_CASE("a reproach to a you that nobody is called to is said to the one person pinned") {
  CHECK(last_you("Kirsty drove over the blue line. A boy fell on it. You're off the ice machine.", "Kirsty") == "Kirsty");
}

TEST_CASE("a title alone calls whoever bears it") {
  const Told told(group("Monsieur Delacroix was late. Monsieur, the lesson begins at 18:30."), {"Monsieur Delacroix"});
  const auto people = with_you_pinned(told.story);
  REQUIRE(people);
  CHECK(people->references.back().called);
  CHECK(people->references.size() == told.look.people.references.size() + 1);
}

TEST_CASE("what is asked of anybody stays so") {
  CHECK(last_you("Kirsty drove over the blue line. You can use rink 2 today.", "Kirsty") == "");
}
