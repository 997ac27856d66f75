#include <doctest/doctest.h>

#include "suggest/removed.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

/// A letter for each remark: 'y' where it is why Sam was taken off.
std::string why(const std::string& text) {
  const Told told(group(text), {"Sam"});
  std::string out;
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i) out += is_why_removed(told.story, i) ? 'y' : '-';
  return out;
}

std::string last_with_noun(const std::string& text) {
  const Told told(group(text), {"Sam"});
  return with_noun(told.story, told.story.remarks.size() - 1);
}

}  // namespace

TEST_CASE("what stands behind an announced removal is its reason, up to who takes over") {
  CHECK(why("I've decided to take Sam off the Bergmann account. She missed two calls and the client has lost patience. Oskar takes over.") == "-yy-");
  CHECK(why("Sam will not be running the session any more. Two learners complained about it. Please ring Bettina.") == "-y-");
  CHECK(why("From Monday Tom takes over the portfolio from Sam. The client felt it was late.") == "-y");
}

TEST_CASE("what somebody did who was not taken off is no such reason") {
  CHECK(why("Sam left the gate open. She missed two calls and the client has lost patience.").find('y') == std::string::npos);
  CHECK(why("Sam, you're off the rota from Monday. You missed two calls.").find('y') == std::string::npos);
  CHECK(why("I've taken Sam off the rota. The meeting is on Thursday.").find('y') == std::string::npos);
}

TEST_CASE("whoever takes over takes over what the other was taken off, from when on it says") {
  CHECK(last_with_noun("I've taken Sam off the Bergmann account as of Monday. She missed two calls. Oskar takes over.") == "Oskar takes over the Bergmann account as of Monday.");
  CHECK(last_with_noun("Sam left the gate open. Oskar takes over.") == "");
}
