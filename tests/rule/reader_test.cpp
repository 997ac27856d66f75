#include "rule/reader.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

std::optional<Rule> read(const std::string& id, const std::string& text, std::string& wrong) {
  Diagnostics sink;
  auto made = read_rule({"rules/en/" + id + ".rule", text}, small_lexicon(), sink);
  wrong = format(sink);
  return made;
}

/// What is wrong with a rule; a wrong rule gives none.
std::string wrong_in(const std::string& id, const std::string& text) {
  std::string wrong;
  const auto made = read(id, text, wrong);
  CHECK(made.has_value() == wrong.empty());
  return wrong;
}

const std::string head = "title Says it\nwhy It hurts.\n";

}  // namespace

TEST_CASE("a rule file is read, key by key") {
  std::string wrong;
  const auto made = read("blame/x",
                         "# a comment\n"
                         "title   Says it\n"
                         "why     A verdict ends\n"
                         "        the talk.\n"
                         "\n"
                         "match   {you} broke it\n"
                         "match   signal shouting\n"
                         "unless  before   if\n"
                         "unless  message {please}\n"
                         "with    {adverb} in sentence\n"
                         "when    external not plural\n"
                         "say     it broke\n"
                         "private group   <<you broke it>>\n"
                         "send    group+ext  fine\n",
                         wrong);
  CHECK(wrong == "");
  REQUIRE(made);
  CHECK(made->id == "blame/x");
  CHECK(made->path == "rules/en/blame/x.rule");
  CHECK(made->kind == RuleKind::Finding);
  CHECK(made->category == Category::Blame);
  CHECK(made->title == "Says it");
  CHECK(made->why == "A verdict ends the talk.");
  REQUIRE(made->triggers.size() == 2);
  CHECK(made->triggers[0].line == 6);
  CHECK(made->triggers[1].signal == "shouting");
  REQUIRE(made->guards.size() == 3);
  CHECK(made->guards[0].scope == Scope::Before);
  CHECK_FALSE(made->guards[0].wanted);
  CHECK(made->guards[1].scope == Scope::Message);
  CHECK(made->guards[2].scope == Scope::Sentence);
  CHECK(made->guards[2].wanted);
  REQUIRE(made->whens.size() == 2);
  CHECK(made->whens[0].fact == "external");
  CHECK(made->whens[1].fact == "plural");
  CHECK_FALSE(made->whens[1].wanted);
  CHECK(made->say == std::vector<std::string>{"it broke"});
  CHECK(made->examples.size() == 2);
}

TEST_CASE("the folder and the evidence line say what a rule is for") {
  struct Row {
    const char* id;
    const char* more;
    RuleKind kind;
  };
  const Row rows[] = {{"blame/x", "", RuleKind::Finding},
                      {"blame/x", "evidence face\n", RuleKind::Evidence},
                      {"context/x", "evidence face hostile\n", RuleKind::Evidence},
                      {"fact/x", "", RuleKind::Fact},
                      {"veto/x", "", RuleKind::Veto},
                      {"note/excuse", "", RuleKind::Note}};
  for (const auto& row : rows) {
    std::string wrong;
    const auto made = read(row.id, head + "match you\n" + row.more, wrong);
    CHECK(wrong == "");
    REQUIRE(made);
    CHECK(made->kind == row.kind);
  }
}

TEST_CASE("an unknown key is named, with the one that was meant") {
  CHECK(wrong_in("blame/x", head + "mtach you\nmatch you\n") ==
        "rules/en/blame/x.rule:3:1: error: unknown key mtach\n"
        "  mtach you\n"
        "  ^\n"
        "  hint: did you mean match?\n");
}

TEST_CASE("title, why and match are needed") {
  CHECK(wrong_in("blame/x", "# nothing\n") ==
        "rules/en/blame/x.rule: error: has no title\n"
        "  hint: add: title   what it finds, in one line\n"
        "rules/en/blame/x.rule: error: has no why\n"
        "  hint: add: why     why it hurts, for the person who wrote it\n"
        "rules/en/blame/x.rule: error: matches nothing\n"
        "  hint: add: match   a phrase\n");
  CHECK(wrong_in("context/x", "title x\nmatch you\nevidence face\n") == "");
}

TEST_CASE("a wrong scope, ending or sum is named") {
  CHECK(wrong_in("blame/x", head + "match you\nunless behind if\n") ==
        "rules/en/blame/x.rule:4:8: error: expected where to look: before, after, around, sentence or message\n"
        "  unless behind if\n"
        "         ^\n"
        "  hint: for example: unless before if\n");
  CHECK(wrong_in("blame/x", head + "match you\nwith it in text\n") ==
        "rules/en/blame/x.rule:4:6: error: expected 'in sentence' or 'in message' at the end\n"
        "  with it in text\n"
        "       ^\n"
        "  hint: for example: with {cost} in message\n");
  CHECK(wrong_in("blame/x", head + "match you\nevidence face friendly\n") ==
        "rules/en/blame/x.rule:4:15: error: expected face, hostile or both\n"
        "  evidence face friendly\n"
        "                ^\n");
  CHECK(wrong_in("blame/x", head + "match you\nevidence\n") ==
        "rules/en/blame/x.rule:4:9: error: expected the sum it counts for\n"
        "  evidence\n"
        "          ^\n"
        "  hint: face, hostile or both\n");
}

TEST_CASE("a line that goes on needs one to go on from") {
  CHECK(wrong_in("blame/x", "  match you\n" + head + "match you\n") ==
        "rules/en/blame/x.rule:1:1: error: a line that goes on, but nothing to go on from\n"
        "    match you\n"
        "  ^\n"
        "  hint: begin with a key such as title\n");
}

TEST_CASE("what is wrong in a continued line is said where it stands") {
  CHECK(wrong_in("blame/x", head + "match   (you|\n          {fualt}|\n   they) broke\n") ==
        "rules/en/blame/x.rule:4:11: error: unknown slot {fualt}\n"
        "            {fualt}|\n"
        "            ^\n"
        "  hint: did you mean {fault}?\n");
}

TEST_CASE("a guard's phrase is read as a match is, with its own column") {
  CHECK(wrong_in("blame/x", head + "match you\nunless around   thanks {yuo}\n") ==
        "rules/en/blame/x.rule:4:24: error: unknown slot {yuo}\n"
        "  unless around   thanks {yuo}\n"
        "                         ^\n"
        "  hint: did you mean {you}?\n");
  CHECK(wrong_in("blame/x", head + "match you\nunless before\n") ==
        "rules/en/blame/x.rule:4:14: error: expected a phrase\n"
        "  unless before\n"
        "               ^\n");
}

TEST_CASE("a rule in the wrong folder is named") {
  CHECK(wrong_in("blmae/x", head + "match you\n") ==
        "rules/en/blmae/x.rule: error: unknown folder blmae\n  hint: did you mean blame?\n");
  CHECK(wrong_in("context/x", head + "match you\n") ==
        "rules/en/context/x.rule: error: a rule in context/ is evidence\n  hint: add: evidence face\n");
  CHECK(wrong_in("fact/x", head + "match you\nevidence face\n") ==
        "rules/en/fact/x.rule: error: a rule in fact/ is no evidence\n"
        "  hint: put it in a category or in context/\n");
  CHECK(wrong_in("note/paus", head + "match you\n") ==
        "rules/en/note/paus.rule: error: unknown note paus\n  hint: notes are named in JUDGEMENT.md\n");
}

TEST_CASE("all that is wrong is named in one pass") {
  const auto wrong = wrong_in("blmae/x",
                              "titel x\nmatch {fualt}\nunless behind x\nwith y\nevidence kind\n"
                              "private team x\nwhy\n");
  for (const auto* message : {"unknown key titel", "unknown slot {fualt}", "expected where to look",
                              "'in sentence' or 'in message'", "face, hostile or both",
                              "expected an audience", "unknown folder blmae", "has no title"})
    CHECK(wrong.find(message) != std::string::npos);
}

TEST_CASE("\"signal\" and \"absent\" are words when more follows") {
  std::string wrong;
  const auto made = read("blame/x", head + "match signal shouting loud\nmatch absent request\nmatch signal\n", wrong);
  CHECK(wrong == "");
  REQUIRE(made);
  CHECK(made->triggers[0].signal == "");
  CHECK(made->triggers[1].signal == "request");
  CHECK(made->triggers[1].absent);
  CHECK(made->triggers[2].signal == "");
}

TEST_CASE("the words of a rule are collected without complaint, whatever stands in it") {
  const auto words = words_in_rule({"x.rule", "match you (broke|{nope}) it\nmatch (((\nbogus\nunless before zorble\n"
                                              "with flubber in message\n"});
  for (const auto* word : {"you", "broke", "it", "zorble", "flubber"})
    CHECK(std::find(words.begin(), words.end(), std::string(word)) != words.end());
}
