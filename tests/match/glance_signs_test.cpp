#include <doctest/doctest.h>

#include <string>

#include "match/glance_line.h"
#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The words of a line by what the book knows of them, "*" for others, "/" where a sentence may end; nothing where a reader has to think.
std::string read(const std::string& text) {
  GlancedLine line;
  if (!LineGlancer(english(), line).read(text)) return "";
  std::string out;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line.words[i].edge && line.words[i + 1].edge) out += " /";
    if (line.words[i].edge) continue;
    const auto word = line.words[i].word;
    out += " " + (word == 0 ? "*" : std::string(english().lexicon.words.text(word)));
  }
  return out.empty() ? out : out.substr(1);
}

bool has_tag_of(const std::string& text, const char* name) {
  GlancedLine line;
  if (!LineGlancer(english(), line).read(text)) return false;
  const auto tag = english().lexicon.tag_ids.find(name)->second;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line.any_mark(i, [&](TagId each, std::size_t) { return each == tag; })) return true;
  return false;
}

}  // namespace

TEST_CASE("a glance reads brackets around plain words") {
  CHECK(read("the list (it is long) is there") == "the list * it is long * is there");
  CHECK(read("it is there (at noon).").ends_with("noon * *"));
  for (const std::string text : {"list(s)", "(y)", "( so )", "(so.)", "((so))", "so )"}) CHECK_MESSAGE(read(text).empty(), text);
  CHECK(read("(so") == "* so");
}

TEST_CASE("what is quoted is one word, and its end may end the sentence") {
  CHECK(read("he said \"you fool\" to me") == "he said * to me");
  CHECK(has_tag_of("he said \"you fool\" to me", "quote"));
  CHECK(read("he said \"Stop it.\" Then we left").find("/") != std::string::npos);
  for (const std::string text : {"he said \"you", "he said \" you \"", "he said \"you\"and", "a\"b\"", "\"@sam\" so", "\"`so`\" so"})
    CHECK_MESSAGE(read(text).empty(), text);
}

TEST_CASE("a glance reads links, amounts, words in strokes and a smiley between blanks") {
  CHECK(has_tag_of("see https://a.example/b-c?d=1, please", "url"));
  CHECK(has_tag_of("it was $5 or \xC2\xA3" "40.50 in all", "num"));
  CHECK(has_tag_of("thanks :)", "emoji"));
  CHECK(read("you and/or me").starts_with("you and * or me"));
  CHECK(read("is it there? :-) it is") == "is it there * / * / it is");
  for (const std::string text : {"https://a.example/(b)", "https://", "thanks:)", ":) and :)", ":)so", "$x", "\xC2\xA3" "4x", "a//b", "/b"})
    CHECK_MESSAGE(read(text).empty(), text);
}
