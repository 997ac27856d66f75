#include "rule/phrase.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What is wrong with a phrase that stands at column 9 of "match   <phrase>".
std::string wrong_in(const std::string& text) {
  Diagnostics sink;
  const Place place{"x.rule", 4, 9, "match   " + text};
  check_phrase(parse_phrase(text, place, sink), small_lexicon(), place, sink);
  return format(sink);
}

std::string at(std::size_t column, const std::string& message, const std::string& text,
               const std::string& hint = "") {
  return "x.rule:4:" + std::to_string(column) + ": error: " + message + "\n  match   " + text + "\n  " +
         std::string(column - 1, ' ') + "^\n" + (hint.empty() ? "" : "  hint: " + hint + "\n");
}

/// The shape of a phrase: words in quotation marks, slots in braces, "·" for a blank.
std::string shape(const Phrase& phrase) {
  std::string out;
  for (const auto& node : phrase) {
    switch (node.kind) {
      case PhraseNode::Kind::Text: out += "'" + node.text + "'"; break;
      case PhraseNode::Kind::Blank: out += "\xC2\xB7"; break;
      case PhraseNode::Kind::Slot: out += "{" + node.text + "}"; break;
      case PhraseNode::Kind::Gap: out += "_"; break;
      case PhraseNode::Kind::Any: out += "*"; break;
      case PhraseNode::Kind::Letters: out += "[" + node.text + "]"; break;
      case PhraseNode::Kind::Group:
        out += "(";
        for (std::size_t a = 0; a < node.alternatives.size(); ++a)
          out += (a > 0 ? "|" : "") + shape(node.alternatives[a]);
        out += ")";
        break;
    }
    if (node.optional) out += "?";
    if (node.repeated) out += "+";
  }
  return out;
}

std::string shape(const std::string& text) {
  Diagnostics sink;
  const auto phrase = parse_phrase(text, {"x.rule", 1, 1, text}, sink);
  CHECK(format(sink) == "");
  return shape(phrase);
}

}  // namespace

TEST_CASE("a phrase is words, blanks, slots, gaps, letters and groups") {
  CHECK(shape("you  broke it") == "'you'\xC2\xB7'broke'\xC2\xB7'it'");
  CHECK(shape("{you} ({adverb} )?{fault.past}") == "{you}\xC2\xB7({adverb}\xC2\xB7)?{fault.past}");
  CHECK(shape("a _ b .* c") == "'a'\xC2\xB7_\xC2\xB7'b'\xC2\xB7*\xC2\xB7'c'");
  CHECK(shape("colou?r!+") == "'colo''u'?'r'\xC2\xB7'!'+");
  CHECK(shape("wi[sz]e") == "'wi'[sz]'e'");
  CHECK(shape("a|b c") == "('a'|'b'\xC2\xB7'c')");
  CHECK(shape("((a|b) )?c") == "(('a'|'b')\xC2\xB7)?'c'");
  CHECK(shape("^ a $") == "'^'\xC2\xB7'a'\xC2\xB7'$'");
  CHECK(shape("really\\? \\_ \\(") == "'really'\xC2\xB7'?'\xC2\xB7'_'\xC2\xB7'('");
}

TEST_CASE("a hyphen inside a word and a possessive are tokens of their own") {
  CHECK(shape("half-baked") == "'half'\xC2\xB7'-'\xC2\xB7'baked'");
  CHECK(shape("sam's report") == "'sam'\xC2\xB7''s'\xC2\xB7'report'");
  CHECK(shape("a - b") == "'a'\xC2\xB7'-'\xC2\xB7'b'");
  CHECK(shape("o'sullivan") == "'o'sullivan'");
}

TEST_CASE("the blank beside a mark can be left out, but in numbers") {
  CHECK(shape("you, sam") == "'you'\xC2\xB7','\xC2\xB7'sam'");
  CHECK(shape("what\\? (a|b)!+") == "'what'\xC2\xB7'?'\xC2\xB7('a'|'b')\xC2\xB7'!'+");
  CHECK(shape("{you},sam") == "{you}\xC2\xB7','\xC2\xB7'sam'");
  CHECK(shape("4.5, 4\\.5") == "'4.5'\xC2\xB7','\xC2\xB7'4.5'");
  CHECK(shape("(a )?, b") == "('a'\xC2\xB7)?','\xC2\xB7'b'");
}

TEST_CASE("letters in brackets are letters or digits, nothing that an expression means") {
  for (const std::string inside : {"^a", "a-z", "a|b", "\\", " ", "A"})
    CHECK(wrong_in("x[" + inside + "]y") ==
          at(10, "expected letters or digits between '[' and ']'", "x[" + inside + "]y",
             "for example: organi[sz]e"));
}

TEST_CASE("an unknown slot is named, with the one that was meant") {
  CHECK(wrong_in("{fualt} again") == at(9, "unknown slot {fualt}", "{fualt} again", "did you mean {fault}?"));
  CHECK(wrong_in("again {fault.psat}") ==
        at(15, "unknown slot {fault.psat}", "again {fault.psat}", "did you mean {fault.past}?"));
  CHECK(wrong_in("({zzzzzzz} )?again") == at(10, "unknown slot {zzzzzzz}", "({zzzzzzz} )?again",
                                             "slots are the files of dictionaries/"));
  CHECK(wrong_in("{person's} {name's} {mention}") == "");
}

TEST_CASE("upper case is refused, since text is folded") {
  CHECK(wrong_in("You broke it") == at(9, "upper case can never match: text is folded", "You broke it",
                                       "write it in lower case"));
}

TEST_CASE("a contraction or chat spelling is refused, since it is opened before") {
  CHECK(wrong_in("you didn't") == at(13, "'didn't' can never match: it is opened before rules see it",
                                     "you didn't", "write: did not"));
  CHECK(wrong_in("colou?r") == "");
  CHECK(wrong_in("pl(u|a)nk (really )?(u|you)").find("'u'") ==
        wrong_in("pl(u|a)nk (really )?(u|you)").rfind("'u'"));
  CHECK(wrong_in("(u|you) broke") == at(10, "'u' can never match: it is opened before rules see it",
                                        "(u|you) broke", "write: you"));
}

TEST_CASE("groups, slots and letters are closed") {
  CHECK(wrong_in("(a|b c") == at(9, "a '(' without its ')'", "(a|b c", "write \\( for the mark"));
  CHECK(wrong_in("a b) c") == at(12, "a ')' without its '('", "a b) c", "write \\) for the mark"));
  CHECK(wrong_in("a {you c") == at(11, "expected a '}' and something before it", "a {you c"));
  CHECK(wrong_in("a {} c") == at(11, "expected a '}' and something before it", "a {} c"));
  CHECK(wrong_in("a [] c") == at(11, "expected a ']' and something before it", "a [] c"));
  CHECK(wrong_in("a } c") == at(11, "a '}' without its opening mark", "a } c", "write \\} for the mark"));
  CHECK(wrong_in("a ] c") == at(11, "a ']' without its opening mark", "a ] c", "write \\] for the mark"));
  CHECK(wrong_in("a \\") == at(11, "a '\\' with nothing after it", "a \\"));
}

TEST_CASE("a star stands only behind a dot, '?' and '+' behind something") {
  CHECK(wrong_in("a * b") ==
        at(11, "'*' stands only in '.*'", "a * b", "'_' is up to four words, '.*' any"));
  CHECK(wrong_in("a ? b") == at(11, "'?' must follow a letter or a group", "a ? b",
                                "write ({slot} )? for an optional slot, \\? for the mark"));
  CHECK(wrong_in("{you}? b") == at(14, "'?' must follow a letter or a group", "{you}? b",
                                   "write ({slot} )? for an optional slot, \\? for the mark"));
  CHECK(wrong_in("+a") == at(9, "'+' must follow a letter or a group", "+a"));
}

TEST_CASE("a gap at an end can never matter") {
  CHECK(wrong_in("you broke _") ==
        at(19, "a gap stands between words, not at an end", "you broke _", "leave it out"));
  CHECK(wrong_in(".* you broke") ==
        at(9, "a gap stands between words, not at an end", ".* you broke", "leave it out"));
}

TEST_CASE("a gap has the blank behind it, so an optional group that ends in one needs that blank") {
  CHECK(wrong_in("you (kept _)? waiting") ==
        at(13, "a gap at the end of an optional group has taken in the blank behind the group",
           "you (kept _)? waiting", "write that blank into the group: (kept _ )?waiting"));
  CHECK(wrong_in("you (kept _ )?waiting") == "");
}

TEST_CASE("nothing is no phrase, and nesting has an end") {
  CHECK(wrong_in("") == "x.rule:4:9: error: expected a phrase\n  match   \n          ^\n");
  std::string deep(30, '(');
  CHECK(wrong_in(deep).find("groups are nested too deep") != std::string::npos);
}

TEST_CASE("several things wrong in one phrase are all named") {
  const auto wrong = wrong_in("You {fualt} didn't {yuo}");
  for (const auto* message : {"upper case", "{fualt}", "'didn't'", "{yuo}"})
    CHECK(wrong.find(message) != std::string::npos);
}

TEST_CASE("the literal words of a phrase are collected, those of groups, too") {
  Diagnostics sink;
  std::vector<std::string> words;
  collect_words(parse_phrase("you (really|just )?broke {it} _ !+ \\?", {}, sink), words);
  CHECK(words == std::vector<std::string>{"you", "really", "just", "broke"});
}
