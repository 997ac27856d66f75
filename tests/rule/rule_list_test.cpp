#include "rule/rule_list.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

using namespace aside;

namespace {

std::atomic<int> times_read = 0;

Rule read_title(std::string_view bytes) {
  ++times_read;
  Rule rule;
  rule.title = std::string(bytes);
  return rule;
}

RuleList lent() { return RuleList({{"blame/a", "first"}, {"blame/c", "second"}}, read_title); }

}  // namespace

TEST_CASE("rules are sorted by id, and found by it") {
  std::vector<Rule> rules(3);
  rules[0].id = "tone/b";
  rules[1].id = "blame/c";
  rules[2].id = "blame/a";
  const RuleList list(std::move(rules));
  std::string ids;
  for (const auto& rule : list) ids += rule.id + " ";
  CHECK(ids == "blame/a blame/c tone/b ");
  CHECK(list.find("tone/b") == 2);
  CHECK(list.find("blame/b") == 3);
  CHECK(list.find("") == 3);
}

TEST_CASE("a lent rule is read when it is asked for, and once") {
  times_read = 0;
  const auto list = lent();
  CHECK(list.find("blame/c") == 1);
  CHECK(times_read == 0);
  CHECK(list[1].title == "second");
  CHECK(&list[1] == &list[1]);
  CHECK(times_read == 1);
}

TEST_CASE("threads that ask at once get one and the same rule") {
  for (int round = 0; round < 50; ++round) {
    const auto list = lent();
    const Rule* seen[2] = {};
    std::thread other([&] { seen[1] = &list[0]; });
    seen[0] = &list[0];
    other.join();
    CHECK(seen[0] == seen[1]);
    CHECK(seen[0]->title == "first");
  }
}

TEST_CASE("a list without rules has nothing to go over") {
  const RuleList list;
  CHECK(list.size() == 0);
  CHECK(list.begin() == list.end());
  CHECK(list.find("blame/a") == 0);
}
