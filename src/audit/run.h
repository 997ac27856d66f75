#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <vector>

#include "audit/audit_options.h"
#include "audit/checkpoint.h"
#include "audit/summary.h"
#include "base/diagnostic.h"
#include "lint/linter.h"

namespace aside {

/// Of a longer text only the beginning is judged, with a warning.
constexpr std::size_t most_text = 64 << 10;

/// How far an audit is, for who watches. Called from one thread, now and then.
struct AuditProgress {
  std::uint64_t messages = 0;                // judged
  std::uint64_t bytes = 0, bytes_total = 0;  // read of the present export; 0: not known
  std::size_t path = 0, paths = 0;           // the present export, from 1
};
using WatchAudit = std::function<void(const AuditProgress&)>;

/// Judges every message of the exports. What cannot be opened or recognised goes to `sink`,
/// and the next path follows. Memory does not grow with the exports. The same summary with any
/// number of jobs. When `stop` becomes true it ends soon with what it has counted by then;
/// when memory cannot be relieved (a full disk), it stops of itself and sets `stop`.
///
/// With a checkpoint it saves now and then, and at a stop, what is judged by then, and goes on
/// from what the checkpoint holds. That an export is no longer the same goes to `sink`.
AuditSummary audit(const std::vector<std::filesystem::path>& paths, const Linter& linter,
                   const AuditOptions& options, const WatchAudit& watch,
                   std::atomic<bool>& stop, Diagnostics& sink, Checkpoint* checkpoint = nullptr);

}  // namespace aside
