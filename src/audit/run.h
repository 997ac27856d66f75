#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/summary.h"
#include "base/diagnostic.h"
#include "chat/reader.h"
#include "lint/linter.h"
#include "protocol/defaults.h"

namespace aside {

struct AuditOptions {
  const ChatFormat* from = nullptr;  // null: the container decides
  ReadOptions read;
  Defaults defaults;                 // of aside.toml: members, channels, rules off
  std::optional<Audience> audience;  // instead of what the export says
  std::vector<std::string> channels; // globs over name or id; empty: all
  std::optional<std::int64_t> since, until;  // milliseconds; since ≤ time < until
  unsigned jobs = 1;
  bool quote = false;                // texts and rewordings
  enum class Names { None, Pseudonyms, Real } authors = Names::None;
  std::string key;                   // of the pseudonyms
  std::set<std::string> baseline;    // findings that are known: "message rule"
};

/// How far an audit is, for who watches. Called from one thread at a time, now and then.
struct AuditProgress {
  std::uint64_t messages = 0;
};
using WatchAudit = std::function<void(const AuditProgress&)>;

/// Judges every message of the exports. What cannot be opened or recognised goes to `sink`,
/// and the next path follows. Memory does not grow with the exports but for the findings.
/// The same summary with any number of jobs. When `stop` becomes true it ends soon with what it
/// has counted by then.
AuditSummary audit(const std::vector<std::filesystem::path>& paths, const Linter& linter,
                   const AuditOptions& options, const WatchAudit& watch,
                   const std::atomic<bool>& stop, Diagnostics& sink);

/// The key of a finding in a baseline.
std::string baseline_key(const AuditFinding& finding);

}  // namespace aside
