#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "audit/run.h"
#include "audit/summary.h"
#include "base/diagnostic.h"

namespace aside {

/// Which part of which input a summary is of.
struct ShardPart {
  std::string input;  // a digest of its exports: empty where nothing tells them apart (standard input)
  AuditPart part;
  friend auto operator<=>(const ShardPart&, const ShardPart&) = default;
};

/// What must be the same in shards that are joined, and what they are of.
struct ShardHead {
  std::string engine;
  std::string options;  // a digest: see digest_of(AuditOptions)
  std::string privacy;
  bool partial = false;
  std::vector<ShardPart> parts;  // sorted
};

/// The part that a pass with these options over those containers has covered.
ShardPart part_of(const AuditSummary& summary, const AuditPart& part);

/// Writes a summary that can be joined with others: lines of JSON, the findings sorted, and a
/// last line that says how many there are.
void write_shard(std::ostream& out, const AuditSummary& summary, const ShardHead& head);

/// Adds the shard in `in` to `summary` and `head`, which is empty before the first one. In any
/// order and grouping the same comes out. False when it is none, breaks off, was made
/// with another engine or other options, or is counted already: `sink` says where and why, and `summary`
/// is of no more use.
bool read_shard(const std::string& name, std::istream& in, AuditSummary& summary, std::optional<ShardHead>& head,
                Diagnostics& sink);

/// What is missing of the inputs that are there in part: "part 2 of 7", …
std::vector<std::string> missing_parts(const ShardHead& head);

}  // namespace aside
