#include "text/fair_copy.h"

#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include "text/samples.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string copied(std::string_view draft, Lines lines = Lines::End) {
  const auto copy = fair_copy(bare_tokens(draft), draft, lines);
  std::string text;
  icu::UnicodeString(copy.text.data(), static_cast<std::int32_t>(copy.text.size())).toUTF8String(text);
  return text;
}

}  // namespace

TEST_CASE("a sentence in lower case gets a capital, a pause does not") {
  CHECK(copied("he broke it. you know") == " he broke it. A you know");
  CHECK(copied("it.he (ok.) 5") == " it. A he (ok.) A 0");
  CHECK(copied("you... know") == " you... know");
}

TEST_CASE("behind an abbreviation, an initial and the number of a list item there is none") {
  CHECK(copied("etc. and j. lee, no. 5") == " etc. and j. lee, no.0");
  CHECK(copied("1. first") == " 0 first");
  CHECK(copied("so do i. he too") == " so do i. A he too");
}

TEST_CASE("what is not looked into is a word without its marks") {
  CHECK(copied("https://a.example/?b.C e.g. @Sam \"Stop. Now.\" x") == " aa aa* *Aa *Aa*. x");
  CHECK(copied("at 10:40 for £5.20 #12") == " at 0 for 0 *0");
}

TEST_CASE("an emoji closes like a bracket") { CHECK(copied("great! 🙄 you") == " great!) you"); }

TEST_CASE("white space is one space, and a newline only where it ends a sentence") {
  CHECK(copied("Mr.  Smith\u00A0is\r\n  here") == " Mr. A Smith is\n here");
  const std::string line = "a long line that is wrapped since it has more than fifty letters\nand goes on";
  CHECK(copied(line).find('\n') != std::string::npos);
  CHECK(copied(line, Lines::Wrap).find('\n') == std::string::npos);
}
