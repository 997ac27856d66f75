#include "audit/finding_list.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/audit.h"

using namespace aside;
using test::finding;

namespace {

std::vector<std::uint64_t> offsets(const FindingList& list) {
  std::vector<std::uint64_t> out;
  for (const auto& each : list) out.push_back(each.place.offset);
  return out;
}

/// More than fits into memory: 60 findings of a megabyte, in a scattered order.
FindingList large(std::uint64_t from = 0) {
  FindingList list;
  const std::string text(1 << 20, 'x');
  for (std::uint64_t i = 0; i < 60; ++i) list.push_back(finding(from + i * 37 % 60, "blame/x", text));
  return list;
}

}  // namespace

TEST_CASE("few findings stay in memory, in their order") {
  FindingList list;
  for (const auto offset : {3, 1, 2}) list.push_back(finding(offset));
  list.sort();
  CHECK(offsets(list) == std::vector<std::uint64_t>{1, 2, 3});
  CHECK(list.runs().empty());
  CHECK(FindingList().begin() == FindingList().end());
}

TEST_CASE("many findings leave memory, and come back in the same order, whole") {
  auto list = large();
  list.sort();
  CHECK(list.runs().size() >= 3);
  CHECK(list.kept().size() <= 17);
  CHECK(list.size() == 60);
  const auto seen = offsets(list);
  CHECK(seen.size() == 60);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK((*list.begin()).text.size() == 1 << 20);
  CHECK(offsets(list) == seen);
}

TEST_CASE("lists are joined whether they fit into memory or not") {
  auto both = large();
  both.append(large(60));
  FindingList one;
  one.push_back(finding(1000));
  both.append(one);
  both.sort();
  const auto seen = offsets(both);
  CHECK(seen.size() == 121);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
  CHECK(seen.back() == 1000);
  CHECK_FALSE(both == one);
  CHECK(one == one);
}

TEST_CASE("when the disk is full nothing is lost, and it is said") {
  std::string trouble;
  auto full = RunFile::at("/dev/full", 0, trouble);
  if (!full) return;
  FindingList list;
  list.lie_in(full, {}, 0);
  const std::string text(1 << 20, 'x');
  for (std::uint64_t i = 0; i < 20; ++i) list.push_back(finding(i, "blame/x", text));
  CHECK(list.trouble() == "/dev/full: cannot be written: No space left on device");
  list.sort();
  CHECK(offsets(list).size() == 20);
}
