#include "audit/audit_options.h"

#include <doctest/doctest.h>

#include <set>

using namespace aside;

TEST_CASE("whatever changes the judgement changes the digest") {
  const auto plain = digest_of(AuditOptions{});
  CHECK(plain == digest_of(AuditOptions{}));
  std::vector<AuditOptions> others(14);
  others[0].from = chat_format_named("slack");
  others[1].read.columns["text"] = "Content";
  others[2].read.own_domains = {"example.org"};
  others[3].audience = Audience::Dm;
  others[4].channels = {"ops"};
  others[5].since = 0;
  others[6].until = 0;
  others[7].quote = true;
  others[8].authors = AuditOptions::Names::Real;
  others[9].key = "k";
  others[10].defaults.off = {"blame/x"};
  others[11].defaults.members = {{"U1", "Ann", {}, ""}};
  others[12].defaults.channels = {{"ops", std::nullopt, true}};
  others[13].sensitivity = Sensitivity::High;
  std::set<std::string> digests{plain};
  for (const auto& other : others) digests.insert(digest_of(other));
  CHECK(digests.size() == 15);
}

TEST_CASE("the part and the number of threads do not") {
  AuditOptions other;
  other.jobs = 8;
  other.part = {2, 3};
  CHECK(digest_of(other) == digest_of(AuditOptions{}));
}
