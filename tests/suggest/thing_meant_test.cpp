#include <doctest/doctest.h>

#include "suggest/thing_meant.h"
#include "support/told.h"

using namespace aside;
using namespace aside::test;

namespace {

std::string meant(const std::string& text, bool told = false) {
  const Told story(group(text), {"Oscar"});
  return with_thing_meant(story.story, story.story.remarks.size() - 1, [told](const Remark&) { return told; });
}

}  // namespace

TEST_CASE("a pronoun of somebody without a name gets the noun that is told no more") {
  CHECK(meant("Oscar gave the grey mare the dose twice. Milo sat with her until 07:30.") == "Milo sat with the grey mare until 07:30.");
  CHECK(meant("Oscar let a filly out. Milo ran after her to the bridge.") == "Milo ran after the filly to the bridge.");
}

TEST_CASE("a pronoun stays whose noun is told, is near, or is a name") {
  CHECK(meant("Oscar gave the grey mare the dose twice. Milo sat with her until 07:30.", true) == "");
  CHECK(meant("Oscar went home. Milo walked the mare and sat with her until 07:30.") == "");
  CHECK(meant("Oscar shouted at Freya. Milo sat with her until 07:30.") == "");
  CHECK(meant("Oscar gave the grey mare the dose twice. Milo kept her head up.") == "");
}
