#include <doctest/doctest.h>

#include "text/show.h"

using namespace aside::test;

TEST_CASE("smileys and shortcodes are emoji") {
  CHECK(show(":) :-( ;) :D </3 thanks:) :pray: :+1: :wave::skin-tone-3:") ==
        "emoji::) emoji::-( emoji:;) emoji::D emoji:</3 thanks emoji::) emoji::pray: emoji::+1: emoji::wave::skin-tone-3:");
  CHECK(show("note: (see this) std::x 10:30") == "note : ( see this ) std : : x time:10:30");
  CHECK(show("👏 word 👏") == "emoji:👏 word emoji:👏");
}
