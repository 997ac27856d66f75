#include "match/glance.h"

#include <doctest/doctest.h>

#include "lexicon/reading.h"
#include "match/leads.h"
#include "match/match.h"
#include "support/english.h"
#include "support/inputs.h"
#include "support/labelled.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a glance is enough for plain friendly words") {
  CHECK(seems_clean(group("Could somebody have a look at the list? Thank you, see you at noon."), english()));
  CHECK(seems_clean(group(""), english()));
  CHECK_FALSE(seems_clean(group("this is your fault"), english()));
}

TEST_CASE("a glance is for plain text that names no member") {
  auto draft = group("see you at noon");
  CHECK(seems_clean(draft, english()));
  draft.members = {{"U1", "Noon", {}, ""}};
  CHECK_FALSE(seems_clean(draft, english()));
  draft.members = {{"U1", "Sam Lee", {"sammy"}, "the keeper"}};
  CHECK(seems_clean(draft, english()));
  draft.members.clear();
  draft.markup = Markup::Markdown;
  CHECK_FALSE(seems_clean(draft, english()));
}

TEST_CASE("who reads it decides which rules a glance looks for") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\nwhen dm\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("broke it"), language));
  CHECK_FALSE(seems_clean(dm("broke it"), language));
}

TEST_CASE("a rule asks for more than its words: a glance looks for that too") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\nwith again in sentence\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("broke it"), language));
  CHECK_FALSE(seems_clean(group("broke it again"), language));
}

TEST_CASE("a guard that one word of the same sentence makes hold is seen") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\nunless sentence (maybe|by the way|(not )?_ really)\n"),
                             rule("blame/b", "title x\nwhy y\nmatch lost it\nunless before maybe\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("maybe he broke it"), language));
  CHECK_FALSE(seems_clean(group("maybe. he broke it"), language));
  CHECK_FALSE(seems_clean(group("maybe he broke it. he broke it"), language));
  CHECK_FALSE(seems_clean(group("he broke it way back"), language));
  CHECK_FALSE(seems_clean(group("he lost it, maybe"), language));
}

TEST_CASE("a fact that nothing in the draft tells is not there") {
  const auto book = book_of({rule("fact/mishap", "title x\nmatch went wrong\n"), rule("blame/a", "title x\nwhy y\nmatch ^ sam $\nwhen mishap\n")});
  const auto& language = *book.find("en");
  CHECK(seems_clean(group("sam"), language));
  CHECK_FALSE(seems_clean(group("it went wrong\nsam"), language));
}

TEST_CASE("a sentence may end at every mark, and need not") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch ^ broke it $\nmatch all . gone\n")});
  const auto& language = *book.find("en");
  CHECK_FALSE(seems_clean(group("Fine. broke it"), language));
  CHECK_FALSE(seems_clean(group("all. gone"), language));
  CHECK(seems_clean(group("he broke it"), language));
}

TEST_CASE("a glance tells of rules that are asked for whether they may hold") {
  const auto book = book_of({rule("blame/a", "title x\nwhy y\nmatch broke it\n"),
                             rule("context/thanks", "title x\nevidence face\nmatch thanks\nunless before no\n"),
                             rule("weights/face", "threshold low 9\nthreshold standard 9\nthreshold high 9\ncontext/thanks 1\n")});
  const auto& language = *book.find("en");
  const std::vector<std::uint32_t> asked{static_cast<std::uint32_t>(language.rules.find("context/thanks"))};
  CHECK(glance(group("thanks a lot"), language).free);
  CHECK_FALSE(glance(group("see you.\nthanks a lot"), language, asked).free);
  CHECK(glance(group("thanks a lot"), language, asked).clean);
  CHECK(glance(group("a lot"), language, asked).free);
  CHECK_FALSE(glance(group("broke it"), language, asked).free);
}

TEST_CASE("where a glance sees nothing, no rule that leads matches, and nothing that is asked for holds") {
  Inputs inputs(english(), 3);
  std::size_t clean = 0;
  std::vector<std::uint32_t> asked;
  for (const auto* id : {"context/praise", "context/thanks", "context/owning", "context/apology"})
    asked.push_back(static_cast<std::uint32_t>(english().rules.find(id)));
  for (int i = 0; i < 1500; ++i) {
    const auto draft = inputs.next();
    const auto seen = glance(draft, english(), asked);
    if (!seen.clean) continue;
    ++clean;
    const auto reading = read_lines(draft, english().lexicon);
    for (const auto& each : match(reading, english(), draft).matches)
      CHECK_MESSAGE(!leads(english().rules[each.rule], english().weights), (english().rules[each.rule].id + " in " + draft.text));
    CHECK_MESSAGE((!seen.free || holding(asked, reading, english(), draft).empty()), draft.text);
  }
  CHECK(clean > 60);
}
