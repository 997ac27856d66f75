#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>

#include "audit/checkpoint.h"
#include "audit/summary.h"

namespace aside {

/// What is judged so far: the batches from the first on, without a gap, so that it can be
/// saved at any time. Any number of threads.
class Ledger {
 public:
  /// With a checkpoint it begins with what that holds, and saves every few seconds.
  explicit Ledger(Checkpoint* checkpoint);

  /// Books a judged batch; those that come early wait for their turn. Returns the number of the batch
  /// that stands next.
  std::uint64_t book(std::uint64_t number, AuditSummary part, AuditPosition end);

  /// Messages that are booked.
  std::uint64_t messages() const { return messages_; }
  /// Empty, or why findings cannot leave memory any more.
  std::string trouble() const;

  /// All that was booked, after a last save; `unsaved` is why that could not be.
  AuditSummary close(std::string& unsaved);

 private:
  void save(std::string& trouble);

  mutable std::mutex mutex_;
  Checkpoint* checkpoint_;
  AuditSummary judged_;
  AuditPosition position_;
  std::atomic<std::uint64_t> messages_{0};
  std::uint64_t next_ = 0;
  struct Early {
    AuditSummary part;
    AuditPosition end;
  };
  std::map<std::uint64_t, Early> early_;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point saved_ = begin_;
  std::string trouble_;
};

}  // namespace aside
