#include "base/spelling.h"

#include <doctest/doctest.h>

using namespace aside;

TEST_CASE("the nearest word is offered, a far one is not") {
  const std::vector<std::string> words{"match", "unless", "with", "fault.past"};
  CHECK(nearest("mtach", words) == "match");
  CHECK(nearest("unles", words) == "unless");
  CHECK(nearest("fault.psat", words) == "fault.past");
  CHECK(nearest("xyzzy", words).empty());
  CHECK(did_you_mean("wiht", words) == "did you mean with?");
  CHECK(did_you_mean("xyzzy", words).empty());
}

TEST_CASE("of two equally near, the first is taken") {
  CHECK(nearest("cat", {"bat", "rat"}) == "bat");
}
