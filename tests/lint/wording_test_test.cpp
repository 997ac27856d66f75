#include "lint/wording_test.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

namespace {

/// What is wrong with one rule of wording, messages only.
std::string wrong(const std::string& id, const std::string& text) {
  const auto book = book_of({rule("wording/" + id, text)});
  const auto& language = *book.find("en");
  Diagnostics sink;
  for (const auto& each : language.wording) test_wording(each, language, "en", sink);
  std::string out;
  for (const auto& each : sink) out += (out.empty() ? "" : "; ") + std::to_string(each.line) + " " + each.message;
  return out;
}

}  // namespace

TEST_CASE("a rule of wording whose examples hold is fine") {
  CHECK(wrong("effect/broke", "title Broke\nmatch broke\nsees group <<It broke.>>\nsees dm <<Ana broke it. >>Then.\n"
                              "misses dm Fine.\nmisses dm It forgot.\n") == "");
}

TEST_CASE("it needs two examples of either kind, and each line an example") {
  CHECK(wrong("effect/broke", "title Broke\nmatch broke\nmatch forgot\nsees group <<It broke.>>\n") ==
        "0 needs two examples that it sees; 0 needs two examples that it leaves alone; 3 no example needs this line");
}

TEST_CASE("what is marked must be a remark of that role") {
  CHECK(wrong("effect/broke", "title Broke\nmatch broke\nsees group It <<broke.>>\nsees dm It broke.\n"
                              "misses dm Fine.\nmisses dm It forgot.\n") ==
        "3 what << >> marks is no remark of that role");
}

TEST_CASE("of softer words the marked ones are what falls") {
  const std::string head = "title Soft\nmatch you <<really>> broke\n";
  CHECK(wrong("softer/really", head + "sees dm You <<really>> broke it.\nsees dm You <<really>> broke.\n"
                                      "misses dm You broke it.\nmisses dm Really.\n") == "");
  CHECK(wrong("softer/really", head + "sees dm <<You really>> broke it.\nsees dm You <<really>> broke.\n"
                                      "misses dm You broke it.\nmisses dm Really.\n") ==
        "3 what << >> marks is not what it finds");
}

TEST_CASE("what it sees and misses is checked") {
  CHECK(wrong("effect/broke", "title Broke\nmatch broke\nsees group Fine.\nsees group It broke.\n"
                              "misses group It broke.\nmisses dm Fine.\n") ==
        "3 the rule does not see this; 5 the rule sees this");
}
