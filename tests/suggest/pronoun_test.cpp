#include "suggest/pronoun.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// Whether `test` holds of any pronoun of the draft's first sentence and Sam.
template <class Test>
bool of_sam(const std::string& text, Test test) {
  const Told told(group(text), {"Sam"});
  const auto all = references_in(told.look.people, 0);
  for (const auto& r : all)
    if (test(told.story.view(0), r, all, told.story.pinned.at(0))) return true;
  return false;
}

}  // namespace

TEST_CASE("whoever is called is no she") {
  CHECK(of_sam("Sam, please sit with Ana and learn how she does it.", is_another));
  CHECK_FALSE(of_sam("Sam left and he was late.", is_another));
}

TEST_CASE("a role met on the way is not who goes on doing it") {
  CHECK(of_sam("Sam talked over their CEO and he said 84k.", is_subject_still));
  CHECK_FALSE(of_sam("Sam talked over Ana and she said 84k.", is_subject_still));
}

TEST_CASE("what holds a sentence together is no thing") {
  const Told told(group("The golf is on Friday."));
  const auto view = told.story.view(0);
  CHECK(is_noun(view, 1));
  for (const std::size_t w : {0, 2, 3, 99}) CHECK_FALSE(is_noun(view, w));
}
