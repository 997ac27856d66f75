#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "audit/checkpoint.h"

namespace aside {

/// Messages that are judged together, and how far the reader was behind the last of them.
struct Batch {
  std::uint64_t number = 0;
  std::vector<ChatMessage> messages;
  AuditPosition end;
};

/// Hands batches from the reader to the judges in order. At most `room` batches are under way,
/// from the oldest that is not done on: memory stays bounded however long one of them takes.
class Belt {
 public:
  explicit Belt(std::size_t room) : room_(room) {}

  /// Waits for room.
  void put(Batch batch);
  void close();
  /// Waits for a batch; nothing when the belt is closed and empty.
  std::optional<Batch> take();
  /// All batches before `number` are done.
  void done_before(std::uint64_t number);

 private:
  const std::size_t room_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  std::uint64_t done_ = 0;
  bool closed_ = false;
};

}  // namespace aside
