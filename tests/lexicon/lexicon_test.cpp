#include "lexicon/lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The tags that a slot takes in, possessive ones with "'s".
std::string parts(const Lexicon& lexicon, const std::string& slot) {
  const auto found = lexicon.slots.find(slot);
  if (found == lexicon.slots.end()) return "no such slot";
  std::vector<std::string> names;
  for (const auto part : found->second)
    names.push_back(lexicon.tags[part.tag].name + (part.possessive ? "'s" : ""));
  std::sort(names.begin(), names.end());
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

std::string wrong_in(const std::vector<File>& files) {
  Diagnostics sink;
  build_lexicon(files, sink);
  return format(sink);
}

std::string split(std::string_view entry) {
  std::string out;
  for (const auto& word : split_words(entry)) out += (out.empty() ? "" : "·") + word;
  return out;
}

}  // namespace

TEST_CASE("a slot with forms has one tag a form, and is all of them") {
  const auto& lexicon = small_lexicon();
  CHECK(parts(lexicon, "fault") == "fault.base fault.ing fault.part fault.past fault.s");
  CHECK(parts(lexicon, "fault.past") == "fault.past");
  CHECK(parts(lexicon, "insult") == "insult.many insult.one");
  CHECK(parts(lexicon, "fault.future") == "no such slot");
  CHECK_FALSE(lexicon.has("fualt"));
}

TEST_CASE("a union takes in slots, their possessives, and other unions in any order") {
  const auto lexicon = lexicon_of({
      dictionary("anyone/all-of-them", "{some}\nnobody\n"),
      dictionary("anyone/some", "{his}\n{name's}\n"),
      dictionary("named/his", "his\n"),
      dictionary("named/name", "ana\n"),
  });
  CHECK(parts(lexicon, "some") == "his name's some");
  CHECK(parts(lexicon, "all-of-them") == "all-of-them his name's some");
}

TEST_CASE("unions that take in each other come to an end") {
  const auto lexicon = lexicon_of(
      {dictionary("word/a", "{b}\nx\n"), dictionary("word/b", "{a}\ny\n")});
  CHECK(parts(lexicon, "a") == "a b");
  CHECK(parts(lexicon, "b") == "a b");
}

TEST_CASE("a slot of its own whose name ends in 's is no possessive") {
  const auto& lexicon = small_lexicon();
  CHECK(parts(lexicon, "person's") == "his mention's name's person's role's your");
}

TEST_CASE("the folder says whom the words name") {
  const auto& lexicon = small_lexicon();
  const auto tag = [&](const char* name) { return lexicon.tags[lexicon.tag_ids.at(name)]; };
  CHECK(tag("you").target == TargetKind::Addressee);
  CHECK(tag("name").target == TargetKind::Named);
  CHECK(tag("mention").target == TargetKind::Named);
  CHECK(tag("team").target == TargetKind::Group);
  CHECK(tag("i").target == TargetKind::Self);
  CHECK(tag("it").target == TargetKind::Thing);
  CHECK_FALSE(tag("it").person);
  CHECK(tag("fault.past").target == TargetKind::None);
  CHECK(tag("num").target == TargetKind::None);
}

TEST_CASE("an unknown slot in a union is named once, with the one that was meant") {
  CHECK(wrong_in({dictionary("word/fault", "break\n"),
                  dictionary("word/sin", "{fualt}\n{fault}\n{nothing-like-it}\n")}) ==
        "dictionaries/en/word/sin.txt:1:2: error: unknown slot {fualt}\n"
        "  {fualt}\n"
        "   ^\n"
        "  hint: did you mean fault?\n"
        "dictionaries/en/word/sin.txt:3:2: error: unknown slot {nothing-like-it}\n"
        "  {nothing-like-it}\n"
        "   ^\n");
}

TEST_CASE("a folder that names nobody is refused") {
  CHECK(wrong_in({dictionary("words/fault", "break\n")}) ==
        "dictionaries/en/words/fault.txt: error: lies in no folder that says whom it names\n"
        "  hint: use addressee/, named/, group/, self/, thing/, word/ or anyone/\n");
}

TEST_CASE("a gap stands between words") {
  CHECK(wrong_in({dictionary("word/fault", "leave _\n_ unlocked\nleave _ unlocked\n_\n")}) ==
        "dictionaries/en/word/fault.txt:1:1: error: an entry begins and ends with a word\n"
        "  leave _\n"
        "  ^\n"
        "  hint: a gap '_' stands between words\n"
        "dictionaries/en/word/fault.txt:2:1: error: an entry begins and ends with a word\n"
        "  _ unlocked\n"
        "  ^\n"
        "  hint: a gap '_' stands between words\n"
        "dictionaries/en/word/fault.txt:4:1: error: an entry begins and ends with a word\n"
        "  _\n"
        "  ^\n"
        "  hint: a gap '_' stands between words\n");
}

TEST_CASE("spellings and agreement come in pairs") {
  CHECK(wrong_in({dictionary("spellings", "didn't\nu  you\n"), dictionary("agreement", "was\n")}) ==
        "dictionaries/en/spellings.txt:1:1: error: expected what is written, then what stands for it\n"
        "  didn't\n"
        "  ^\n"
        "  hint: for example: didn't  did not\n"
        "dictionaries/en/agreement.txt:1:1: error: expected what is written, then what stands for it\n"
        "  was\n"
        "  ^\n"
        "  hint: for example: was  were\n");
  CHECK(small_lexicon().spellings.at("didn't") == std::vector<std::string>{"did", "not"});
  CHECK(small_lexicon().agreement.at("was") == "were");
}

TEST_CASE("an entry is split as the line is: at hyphens and before a possessive") {
  CHECK(split("half-baked idea") == "half·-·baked·idea");
  CHECK(split("  sam's   report ") == "sam·'s·report");
  CHECK(split("brother-in-law's") == "brother·-·in·-·law·'s");
  CHECK(split("'s") == "'s");
  CHECK(split("-x") == "-x");
  CHECK(split("x-") == "x-");
  CHECK(split("a--b") == "a·-·-b");
  CHECK(split("") == "");
  CHECK(split(" \t ") == "");
}

TEST_CASE("only words that can be disguised are kept for seeing through, sorted, once each") {
  CHECK(small_lexicon().disguised == std::vector<std::string>{"clown", "clowns", "idiot", "idiots"});
}

TEST_CASE("a word of a rule is known once it was added") {
  auto lexicon = lexicon_of({dictionary("word/fault", "break\n")});
  CHECK(lexicon.word_id("bread") == 0);
  add_word(lexicon, "bread");
  CHECK(lexicon.word_id("bread") != 0);
  CHECK(lexicon.word_id("break") != lexicon.word_id("bread"));
}
