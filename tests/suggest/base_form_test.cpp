#include "suggest/base_form.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace aside;
using namespace aside::test;

TEST_CASE("a verb's bare form is found from its other forms") {
  const char* rows[][2] = {{"lost", "lose"}, {"spent", "spend"}, {"packed", "pack"}, {"moved", "move"}, {"stopped", "stop"},
                           {"tried", "try"}, {"checking", "check"}, {"waiting", "wait"}, {"put", "put"}, {"updates", "update"}};
  for (const auto& row : rows) CHECK(base_form(row[0], english().lexicon) == row[1]);
}

TEST_CASE("what is no verb that a dictionary knows has none") {
  for (const char* word : {"xqzed", "", "ed", "bay"}) CHECK(base_form(word, english().lexicon) == "");
}
