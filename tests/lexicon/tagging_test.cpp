#include "lexicon/tagging.h"

#include <doctest/doctest.h>


#include "support/english.h"
#include "support/patience.h"

using namespace aside;
using namespace aside::test;

namespace {

const Lexicon& lexicon() {
  static const Lexicon made = lexicon_of({
      dictionary("word/lock", "leave _ unlocked\nleave\nleave it\n"),
      dictionary("word/praise", "good\ngood job\ngood job everyone\n"),
      dictionary("word/chain", "one _ two _ three\n"),
      dictionary("word/half", "half-baked\n"),
      dictionary("word/owner", "sam's fault\n"),
  });
  return made;
}

std::string of(std::string_view slot, std::string text) {
  return tagged(group(std::move(text)), lexicon(), slot);
}

}  // namespace

TEST_CASE("the longest entry wins") {
  CHECK(of("praise", "good job everyone, good work, good job") == "good_job_everyone good good_job");
  CHECK(of("lock", "leave it alone") == "leave_it");
}

TEST_CASE("a gap takes up to four words and no punctuation") {
  CHECK(of("lock", "leave unlocked") == "leave_unlocked");
  CHECK(of("lock", "leave the four bay doors unlocked") == "leave_the_four_bay_doors_unlocked");
  CHECK(of("lock", "leave the other four bay doors unlocked") == "leave");
  CHECK(of("lock", "leave it, unlocked") == "leave_it");
  CHECK(of("lock", "leave the half-open door unlocked") == "leave");
  CHECK(of("lock", "leave half-open unlocked") == "leave_half_-_open_unlocked");
}

TEST_CASE("an entry can have several gaps") {
  CHECK(of("chain", "one two three") == "one_two_three");
  CHECK(of("chain", "one and then two or three") == "one_and_then_two_or_three");
  CHECK(of("chain", "one x; two three") == "");
}

TEST_CASE("hyphens and possessives of an entry are those of the line") {
  CHECK(of("half", "a half-baked plan") == "half_-_baked");
  CHECK(of("owner", "it is Sam's fault") == "sam_'s_fault");
}

TEST_CASE("an entry ends at the sentence's end") { CHECK(of("praise", "good.\njob") == "good"); }

TEST_CASE("a word has all tags it belongs to") {
  CHECK(written(group("she lost her badge"), small_lexicon()) == "she|he| lost| her|he|his| badge|");
}

TEST_CASE("tagging is linear in the words, whatever the gaps") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "one one two one leave ";
  CHECK(test::ends_within(30, [&] { CHECK(of("half", text) == ""); }));
}
