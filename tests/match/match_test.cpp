#include "match/match.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

const std::string head = "title x\nwhy y\n";

/// "id[slice]" of each match, then the facts.
std::string seen(const std::vector<File>& rules, const Draft& draft) {
  const auto book = book_of(rules);
  const auto& language = *book.find("en");
  const auto reading = read_lines(draft, language.lexicon);
  const auto found = aside::match(reading, language, draft);
  std::string out;
  for (const auto& each : found.matches)
    out += (out.empty() ? "" : " ") + language.rules[each.rule].id + "[" +
           std::string(slice(draft.text, reading.span(each.where.sentence, each.where.first, each.where.last))) + "]";
  for (const auto& [name, where] : found.facts)
    if (language.find("fact/" + name) != nullptr)
      out += (out.empty() ? "" : " ") + name + "=" +
             std::string(slice(draft.text, reading.span(where.sentence, where.first, where.last)));
  return out;
}
std::string seen(const std::vector<File>& rules, const std::string& text) { return seen(rules, group(text)); }

}  // namespace

TEST_CASE("matches stand in the draft's order, then by rule") {
  CHECK(seen({rule("blame/b", head + "match broke\n"), rule("blame/a", head + "match broke\nmatch you broke\n")},
             "it broke.\nyou broke it") ==
        "blame/a[broke] blame/b[broke] blame/a[you broke] blame/a[broke] blame/b[broke]");
}

TEST_CASE("a veto takes away what it overlaps, and nothing beside it") {
  const std::vector<File> rules = {rule("blame/a", head + "match you broke it\n"),
                                   rule("veto/v", "title x\nmatch (not|never) you\nmatch it well\n")};
  CHECK(seen(rules, "never you broke it") == "");
  CHECK(seen(rules, "you broke it well") == "");
  CHECK(seen(rules, "you broke it, well, never you") == "blame/a[you broke it]");
  CHECK(seen(rules, "not you.\nyou broke it") == "blame/a[you broke it]");
}

TEST_CASE("a veto leaves circumstance, facts and notes alone") {
  CHECK(seen({rule("context/c", "title x\nevidence face\nmatch please\n"), rule("fact/f", "title x\nmatch please\n"),
              rule("note/excuse", head + "match please\n"), rule("veto/v", "title x\nmatch please\n"),
              rule("weights/face", "context/c -1\n")},
             "please") == "context/c[please] note/excuse[please] f=please");
}

TEST_CASE("a vetoed veto is still a veto, and evidence of a category goes with it") {
  CHECK(seen({rule("blame/a", "title x\nevidence face\nmatch you broke\n"), rule("veto/v", "title x\nmatch broke it\n"),
              rule("weights/face", "blame/a 4\n")},
             "you broke it") == "");
}

TEST_CASE("facts are known before other rules are tried, wherever they stand") {
  const std::vector<File> rules = {rule("fact/asked", "title x\nmatch {please}\n"),
                                   rule("blame/a", head + "match you broke\nwhen not asked\n")};
  CHECK(seen(rules, "you broke it") == "blame/a[you broke]");
  CHECK(seen(rules, "you broke it.\nplease look") == "asked=please");
}

TEST_CASE("a signal is matched where it is loudest, an absent fact in the first sentence") {
  const std::vector<File> rules = {rule("escalation/a", head + "match signal exclaiming\n"),
                                   rule("fact/asked", "title x\nmatch {please}\n"),
                                   rule("blame/b", head + "match absent asked\nunless message fine\n")};
  CHECK(seen(rules, "it broke.\nnow!!") == "blame/b[it broke.] escalation/a[!!]");
  CHECK(seen(rules, "please, it broke") == "asked=please");
  CHECK(seen(rules, "fine, it broke") == "");
}

TEST_CASE("who filled the slots stands with the match") {
  const auto book = book_of({rule("blame/a", head + "match {person} {fault.past} {it}\n")});
  const auto& language = *book.find("en");
  const auto draft = group("so the release manager broke it");
  const auto found = aside::match(read_lines(draft, language.lexicon), language, draft);
  REQUIRE(found.matches.size() == 1);
  REQUIRE(found.matches[0].slots.size() == 2);
  CHECK(found.matches[0].slots[0].first == 2);
  CHECK(found.matches[0].slots[0].last == 4);
}

TEST_CASE("an empty draft matches nothing, not even what is absent") {
  CHECK(seen({rule("fact/asked", "title x\nmatch {please}\n"), rule("blame/b", head + "match absent asked\n")}, "") == "");
}
