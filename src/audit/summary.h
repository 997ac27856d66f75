#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "audit/finding_list.h"
#include "chat/message.h"
#include "terms/report.h"

namespace aside {

/// How many messages, and what they were judged.
struct Counts {
  std::uint64_t messages = 0;
  std::array<std::uint64_t, names<Verdict>.size()> verdicts{};
  std::array<std::uint64_t, names<Category>.size()> categories{};  // of findings
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct ChannelCounts {
  std::string name;
  Audience audience = Audience::Group;
  bool guessed = false;  // the audience: the export does not say who reads it
  Counts counts;
  friend bool operator==(const ChannelCounts&, const ChannelCounts&) = default;
};

/// An export that was read, whole or in part.
struct AuditContainer {
  std::string format;
  std::string path;   // as it was given
  std::string files;  // a digest of their names and sizes
  friend auto operator<=>(const AuditContainer&, const AuditContainer&) = default;
};

/// What an audit counted. Whole numbers and sorted containers only, so that joining is
/// associative and commutative and the same input gives the same bytes.
struct AuditSummary {
  std::map<std::string, std::uint64_t> formats;         // name → containers
  std::set<AuditContainer> containers;                  // `formats` counts them
  Counts all, dm, group;
  std::array<std::uint64_t, 4> skipped{};               // by Skip
  std::map<std::string, ChannelCounts> channels;        // by id
  std::map<std::string, std::uint64_t> rules;
  std::map<std::string, Counts> days;                   // "2026-01-01"
  std::array<Counts, 24> hours{};
  /// Remarks by their names, and what went well by its rule: "pause", "context/praise".
  std::map<std::string, std::uint64_t> notes;
  std::uint64_t known = 0;                              // findings of the baseline
  std::uint64_t warned = 0;
  std::vector<ChatWarning> warnings;                    // the first `most_warnings` by place
  FindingList findings;                                 // see comes_before
};

constexpr std::size_t most_warnings = 100;

/// A message of that channel more: what the export says of the room may differ from one message
/// to the next, what is kept does not depend on their order.
ChannelCounts& channel_of(AuditSummary& summary, const std::string& id, const ChannelCounts& channel);

/// Adds `other` to `into`.
void add(Counts& into, const Counts& other);
void merge(AuditSummary& into, AuditSummary other);

/// Puts findings and warnings in their order.
void sort(AuditSummary& summary);

}  // namespace aside
