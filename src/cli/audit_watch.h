#pragma once

#include <atomic>

#include "audit/run.h"

namespace aside {

/// Becomes true when the audit is asked to stop (Ctrl-C, SIGTERM, SIGHUP); asked twice, the program ends at once.
std::atomic<bool>& stop_when_asked();

/// Shows progress on standard error while it is alive, where that is a terminal; leaves no
/// trace of it there. Watches nothing elsewhere.
class AuditWatch {
 public:
  explicit AuditWatch(std::uint64_t before);
  ~AuditWatch();
  AuditWatch(const AuditWatch&) = delete;
  AuditWatch& operator=(const AuditWatch&) = delete;

  WatchAudit watcher();

 private:
  void show(const AuditProgress& progress);

  const std::uint64_t before_;
  const bool is_terminal_;
  std::chrono::steady_clock::time_point begin_, shown_;
};

}  // namespace aside
