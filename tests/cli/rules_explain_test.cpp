#include "cli/rules_explain.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string explained(const std::vector<File>& rules, const std::string& id) {
  const auto book = book_of(rules);
  const auto* rule = book.find("en")->find(id);
  REQUIRE(rule != nullptr);
  return explain_rule(*rule, *book.find("en"));
}

}  // namespace

TEST_CASE("a finding is explained with its why, its verdicts, its lines, slots, wording and examples") {
  CHECK(explained({rule("blame/x", "title It blames\nwhy   It hurts.\n\nmatch {you} (still )?{fault.past}\n"
                                   "      {adverb}\nunless before if\nsay   it broke\n\n"
                                   "private group <<you broke it again>>\n")},
                  "blame/x") ==
        "blame/x\nIt blames\n\nIt hurts.\n\n"
        "A finding by itself, of blame.\n"
        "  in a group  addressee private, named private, group reword, self send, thing\n"
        "              reword, none reword\n"
        "  in a dm     addressee reword, named reword, group reword, self send, thing\n"
        "              reword, none reword\n\n"
        "It looks for\n"
        "  match {you} (still )?{fault.past}\n"
        "        {adverb}\n"
        "  unless before if\n\n"
        "Its slots stand for\n"
        "  {you}         you, yourself\n"
        "  {fault.past}  broke, forgot, leaved _ unlocked\n"
        "  {adverb}      again, just, really\n\n"
        "It says instead\n  it broke\n\n"
        "Examples\n  private group     <<you broke it again>>\n\n"
        "from rules/en/blame/x.rule\n");
}

TEST_CASE("evidence is explained with its weights and what makes a finding") {
  const auto text = explained({rule("blame/x", "title X\nevidence face hostile\nmatch {person} {insult}\n"),
                               rule("weights/face", "threshold standard 4\nblame/x 3\n"),
                               rule("weights/hostile", "threshold standard 5\nblame/x -2\n")},
                              "blame/x");
  CHECK(text.find("counts +3 for what somebody would lose before others (face); 4 makes a") != text.npos);
  CHECK(text.find("counts -2 for how much the wording hurts (hostile); 5 makes a finding.") != text.npos);
  CHECK(text.find("{person}  {he}, {mention}, {name}, {role}, {you}\n") != text.npos);
}

TEST_CASE("of a long dictionary some entries are told, and how many there are") {
  const auto text = explain_rule(*english().find("blame/did-a-fault"), english());
  CHECK(text.find(" in all)") != text.npos);
}

TEST_CASE("facts, vetoes and notes say what comes of them") {
  CHECK(explained({rule("fact/x", "title X\nmatch late\n")}, "fact/x").find("A fact of the message") != std::string::npos);
  CHECK(explained({rule("veto/x", "title X\nmatch {num}\n")}, "veto/x").find("{num}  a kind of token\n") !=
        std::string::npos);
  CHECK(explained({rule("note/pause", "title X\nwhy Y\nmatch late\n")}, "note/pause").find("A note:") !=
        std::string::npos);
}
