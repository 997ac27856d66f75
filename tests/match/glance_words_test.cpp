#include <doctest/doctest.h>

#include "match/glance_line.h"
#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

bool reads(const std::string& text) {
  GlancedLine line;
  return LineGlancer(english(), line).read(text);
}

}  // namespace

TEST_CASE("a glance reads plain words and the marks between them") {
  CHECK(reads("Could you have a look at it, please? I think so."));
  CHECK(reads("don't worry; it's fine"));
  CHECK(reads("what I found: 3 % left & 2 = 2"));
  CHECK(reads("well... a well-known, state-of-the-art thing - or so"));
  CHECK(reads(""));
}

TEST_CASE("a glance reads numbers, times, mentions of names, one picture and accents") {
  CHECK(reads("14 boxes of 30 at 15:00, 2.5 of them, 40% in all"));
  CHECK(reads("@sam could you, @brindlewyn?"));
  CHECK(reads("OPS-77 is on host-68, and AB-3 too."));
  CHECK(reads("done \xF0\x9F\x8E\x89"));
  CHECK(reads("K\xC3\xB6nnte jemand \xE2\x80\x93 it\xE2\x80\x99s l\xE2\x80\x99" "entr\xC3\xA9" "e"));
  CHECK(reads("caf\xC3\xA9 \xC3\xBCseless"));
}

TEST_CASE("a glance looks into words that hide or stretch others") {
  CHECK(reads("v2 of host68 and IPv6"));
  CHECK(reads("stuuupid, and/or late"));
  for (const auto* text : {"AB12 now", "host68's", "v2x", "x/2", "and/or.txt"}) CHECK_MESSAGE(!reads(text), text);
}

TEST_CASE("a glance leaves what takes thought to the reader") {
  for (const auto* text : {"see <https://a.example>", "3rd", "at 5 pm", "1:5", "12:30:15", "-5", "@build", "@sam's", "@sam.lee",
                           "\xF0\x9F\x91\x8F a \xF0\x9F\x91\x8F b", "sh-t happens", "x-ray", "OPS-77a", "OPS-77-8", "A-7", "-3%", "Mei-Ling", "you st*pid",
                           "caf\xC3\xA9 \xC3\x97", "e\xCC\x81", "really..no", "what?..", "no!!", "NEVER DO THAT", "i d i o t", "Mr Smith said so",
                           "ok ; )", "it.he", "a\tb", "ValueError: no"})
    CHECK_MESSAGE(!reads(text), text);
}

TEST_CASE("a glance leaves lines that may be shouted to be read") {
  CHECK(reads("I am OK, USA."));
  CHECK(reads("L I'M not S"));
  // "I'M" is two words.
  for (const auto* text : {"L I'M NOT S", "NOT I'M", "I AM OK, USA ME", "PLEASE"}) CHECK_MESSAGE(!reads(text), text);
}
