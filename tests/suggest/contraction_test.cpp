#include "suggest/contraction.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

ShortFor behind_sam(const std::string& text) {
  const Told told(group("Sam's " + text));
  return short_for(told.story.view(0), 2);
}

}  // namespace

TEST_CASE("what somebody's is, what he is and what he has are told apart by what follows") {
  for (const std::string text : {"report is late", "signed form came", "bay was open"})
    CHECK_MESSAGE(behind_sam(text) == ShortFor::Owner, text);
  for (const std::string text : {"not late", "on it", "still in the van"}) CHECK_MESSAGE(behind_sam(text) == ShortFor::Is, text);
  for (const std::string text : {"had it for two hours", "been in", "handed in the keys", "promised us a list", "ever made it"})
    CHECK_MESSAGE(behind_sam(text) == ShortFor::Has, text);
}
