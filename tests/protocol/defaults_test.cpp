#include "protocol/defaults.h"

#include <doctest/doctest.h>

using namespace aside;

namespace {

Defaults with_patterns() {
  Defaults defaults;
  defaults.channels = {{"customer-*", std::nullopt, true}, {"D*", Audience::Dm, std::nullopt}};
  return defaults;
}

Draft in_channel(const std::string& id, const std::string& name) {
  Draft draft;
  draft.channel = {id, name};
  return draft;
}

}  // namespace

TEST_CASE("a draft that says nothing is for a group, inside") {
  const auto draft = draft_of("hi", {});
  CHECK(draft.text == "hi");
  CHECK(draft.audience == Audience::Group);
  CHECK_FALSE(draft.external);
}

TEST_CASE("the channel's pattern says who reads it") {
  auto customer = in_channel("C1", "customer-acme");
  fill(customer, {}, with_patterns());
  CHECK(customer.external);
  CHECK(customer.audience == Audience::Group);
  auto direct = in_channel("D024BE91L", "");
  fill(direct, {}, with_patterns());
  CHECK(direct.audience == Audience::Dm);
}

TEST_CASE("a flag wins over the channel, the draft itself over the flag") {
  auto defaults = with_patterns();
  defaults.external = false;
  auto draft = in_channel("C1", "customer-acme");
  fill(draft, {}, defaults);
  CHECK_FALSE(draft.external);
  Given given;
  given.external = true;
  draft.external = true;
  fill(draft, given, defaults);
  CHECK(draft.external);
}

TEST_CASE("a person is not listed twice, which would make their role ambiguous") {
  Defaults defaults;
  defaults.members = {{"U2", "Sam Lee", {}, "lead"}, {"", "Ann", {}, ""}, {"U3", "Ann", {}, ""}};
  defaults.off = {"blame/a", "blame/b"};
  Draft draft;
  draft.members = {{"U2", "Samuel", {}, "lead"}, {"U9", "Ann", {}, ""}};
  draft.off = {"blame/b"};
  fill(draft, {}, defaults);
  REQUIRE(draft.members.size() == 3);
  CHECK(draft.members[2].id == "U3");  // another Ann: both have ids
  CHECK(draft.off == std::vector<std::string>{"blame/b", "blame/a"});
}
