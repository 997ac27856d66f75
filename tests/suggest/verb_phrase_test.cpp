#include "suggest/verb_phrase.h"

#include <doctest/doctest.h>

#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// The words of the draft's first sentence from word `first` that are one phrase.
std::string phrase_of(const std::string& text, std::size_t first) {
  const Told told(group(text), {"Sam"});
  const auto view = told.story.view(0);
  std::string out;
  for (auto w = first; w < end_of_phrase(view, first, view.size()); ++w) out += (out.empty() ? "" : " ") + view.word(w).text;
  return out;
}

}  // namespace

TEST_CASE("a phrase ends before the time of once, a mark and another clause") {
  CHECK(phrase_of("Sam forgot to lock the store last night.", 3) == "lock the store");
  CHECK(phrase_of("Sam forgot to lock the store, and it rained.", 3) == "lock the store");
  CHECK(phrase_of("Sam forgot to lock the store and it rained.", 3) == "lock the store");
}

TEST_CASE("two days are one time") {
  const Told told(group("Sam did not log it on Friday or Saturday and left."), {"Sam"});
  const auto view = told.story.view(0);
  CHECK(joins_days(view, 7));
  CHECK_FALSE(joins_days(view, 9));
}

TEST_CASE("marks at an end go, and asking anyone says nothing of whom") {
  CHECK(without_end("lock the store - ") == "lock the store");
  CHECK(without_end(" .") == "");
  const Told told(group("Sam left without asking anyone."), {"Sam"});
  const auto view = told.story.view(0);
  CHECK(is_vague(view, 3, view.size()));
  CHECK_FALSE(is_vague(view, 0, 2));
}
