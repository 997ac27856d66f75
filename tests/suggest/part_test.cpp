#include "suggest/part.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string brought_back(const std::string& text) {
  const Told told(draft_for("dm+ext", text));
  Passages passages;
  bring_back_parts(told.story, judged, told.draft, nobody, passages, [](const Remark&) { return true; });
  return compose(Reader::Same, "", passages).text;
}

}  // namespace

TEST_CASE("what holds a fact comes back up to the joint that is free of scorn") {
  CHECK(brought_back("We receive over 900 submissions and cannot make exceptions for people who can't count.") == "We receive over 900 submissions.");
}

TEST_CASE("nothing comes back without a fact, a clause or where all of it would be found") {
  CHECK(brought_back("We receive submissions and cannot make exceptions for people who can't count.").empty());
  CHECK(brought_back("You idiot, 900 of them!").empty());
}
