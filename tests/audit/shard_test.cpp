#include "audit/shard.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support/audit.h"

using namespace aside;

namespace {

std::string shard(unsigned number, unsigned of = 3, const std::string& engine = "e") {
  AuditSummary summary;
  summary.containers = {{"slack", "a.zip", "12"}};
  summary.formats["slack"] = 1;
  summary.all.messages = number;
  summary.channels["C1"].counts.messages = number;
  summary.warned = 1;
  summary.warnings.push_back({{"f", 10 - number}, "w"});
  summary.findings.push_back(test::finding(10 - number));
  std::ostringstream out;
  write_shard(out, summary, {engine, "o", "no author", false, {part_of(summary, {number, of})}});
  return out.str();
}

/// The joined shards as one, or what is wrong.
std::string joined(const std::vector<std::string>& shards) {
  AuditSummary summary;
  std::optional<ShardHead> head;
  Diagnostics sink;
  int number = 0;
  for (const auto& each : shards) {
    std::istringstream in(each);
    if (!read_shard("S" + std::to_string(++number), in, summary, head, sink)) return format(sink);
  }
  sort(summary);
  std::ostringstream out;
  write_shard(out, summary, *head);
  return out.str();
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("shards join to the same bytes in any order and grouping") {
  std::vector<std::string> shards{shard(1), shard(2), shard(3)};
  const auto all = joined(shards);
  CHECK(says(all, "[\"all\",[6,"));
  do CHECK(joined(shards) == all);
  while (std::next_permutation(shards.begin(), shards.end()));
  CHECK(joined({joined({shard(3), shard(1)}), shard(2)}) == all);
  CHECK(joined({shard(2), joined({shard(1), shard(3)})}) == all);
}

TEST_CASE("no shard counts twice, and each fits the others") {
  CHECK(says(joined({shard(1), shard(1)}), "S2: error: is counted already: part 1 of 3"));
  CHECK(says(joined({joined({shard(1), shard(2)}), shard(2)}), "S2: error: is counted already: part 2 of 3"));
  CHECK(says(joined({shard(1), shard(2, 3, "f")}), "S2: error: was made by \"f\", those before it by \"e\""));
}

TEST_CASE("a shard that is cut off or damaged is no shard, and it is said where") {
  const auto whole = shard(1);
  for (std::size_t size = 1; size + 1 < whole.size(); size += 7) {
    INFO(size);
    CHECK_FALSE(joined({whole.substr(0, size)}).starts_with("{\"aside\""));
  }
  auto damaged = whole;
  damaged.replace(damaged.find("\"channel\""), 9, "\"chanel!\"");
  CHECK(says(joined({damaged}), "S1:4: error: is no line of a shard"));
  CHECK(says(joined({""}), "S1: error: is empty, a shard was expected"));
  CHECK(says(joined({"{}\n"}), "S1:1: error: is no shard of this version"));
  CHECK(says(joined({whole + shard(2)}), "goes on behind its end"));
}

TEST_CASE("what is missing is known") {
  AuditSummary summary;
  std::optional<ShardHead> head;
  Diagnostics sink;
  for (const auto& each : {shard(3), shard(1)}) {
    std::istringstream in(each);
    REQUIRE(read_shard("S", in, summary, head, sink));
  }
  CHECK(missing_parts(*head) == std::vector<std::string>{"part 2 of 3"});
}

TEST_CASE("blocks of standard input are not told apart") {
  AuditSummary summary;
  summary.containers = {{"jsonl", "-", "12"}};
  CHECK(part_of(summary, {}).input == "");
  std::ostringstream out;
  write_shard(out, summary, {"e", "o", "p", false, {part_of(summary, {})}});
  CHECK_FALSE(says(joined({out.str(), out.str()}), "error"));
}
