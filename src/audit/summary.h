#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

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

/// A finding, and where it lies in the export. What would name somebody or quote them is
/// empty unless it was asked for.
struct AuditFinding {
  RecordPlace place;
  std::string channel;
  std::int64_t time = 0;
  ClockKind clock = ClockKind::None;
  Audience audience = Audience::Group;
  Verdict verdict = Verdict::Send;  // of the message
  std::string rule;
  Category category = Category::Blame;
  TargetKind target = TargetKind::None;
  Span span;             // of the message's text
  std::string message;   // a digest of its text, channel and author: for baselines
  std::string author;    // a name or a pseudonym
  std::string text;      // with --quote
  std::vector<std::pair<std::string, std::string>> rewording;  // to whom, text: with --quote
  friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

struct ChannelCounts {
  std::string name;
  Audience audience = Audience::Group;
  bool guessed = false;  // the audience: the export does not say who reads it
  Counts counts;
  friend bool operator==(const ChannelCounts&, const ChannelCounts&) = default;
};

/// What an audit counted. Whole numbers and sorted containers only, so that joining is
/// associative and commutative and the same input gives the same bytes.
struct AuditSummary {
  std::map<std::string, std::uint64_t> formats;         // name → containers
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
  std::vector<AuditFinding> findings;                   // by place, then span and rule
};

constexpr std::size_t most_warnings = 100;

/// Adds `other` to `into`.
void add(Counts& into, const Counts& other);
void merge(AuditSummary& into, AuditSummary other);

/// Puts findings and warnings in their order.
void sort(AuditSummary& summary);

}  // namespace aside
