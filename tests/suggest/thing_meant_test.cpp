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

namespace {

std::string noun(const std::string& text, bool told = false) {
  const Told story(group(text), {"Oscar"});
  return with_noun_meant(story.story, story.story.remarks.size() - 1, [told](const Remark&) { return told; });
}

bool they(const std::string& text, bool told) {
  const Told story(group(text), {"Oscar"});
  return are_they_told(story.story, story.story.remarks.size() - 1, [told](const Remark&) { return told; });
}

}  // namespace

TEST_CASE("people and a thing that are named in words that fall are named again") {
  CHECK(noun("Oscar never rang the Novak family. Helen sat with them for two hours.") == "Helen sat with the Novak family for two hours.");
  CHECK(noun("Oscar left the hoist in the yard. Milo drove back to lock it.") == "Milo drove back to lock the hoist.");
}

TEST_CASE("nothing is put where the noun is told, is one of several, or its end cannot be seen") {
  CHECK(noun("Oscar never rang the Novak family. Helen sat with them for two hours.", true) == "");
  CHECK(noun("Oscar put the hoist and the van away. Milo drove back to lock it.") == "");
  CHECK(noun("Oscar merged the schema change on Friday. Milo had to roll it back.") == "");
  CHECK(noun("Oscar pushed twice this week. Milo rolled it back.") == "");
  CHECK(noun("Oscar left it in the cab. Milo took it out.") == "");
}

TEST_CASE("they are known where the last words that name people are told") {
  CHECK(they("The client found two typos. I asked for it. They want a new version.", true));
  CHECK_FALSE(they("The client found two typos. I asked for it. They want a new version.", false));
  CHECK_FALSE(they("The list was wrong. They want a new version.", true));
}

TEST_CASE("a pronoun stays whose noun is told, is near, or is a name") {
  CHECK(meant("Oscar gave the grey mare the dose twice. Milo sat with her until 07:30.", true) == "");
  CHECK(meant("Oscar went home. Milo walked the mare and sat with her until 07:30.") == "");
  CHECK(meant("Oscar shouted at Freya. Milo sat with her until 07:30.") == "");
  CHECK(meant("Oscar gave the grey mare the dose twice. Milo kept her head up.") == "");
}
