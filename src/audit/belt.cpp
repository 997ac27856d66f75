#include "audit/belt.h"

#include <utility>

namespace aside {

void Belt::put(Batch batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return batch.number < done_ + room_; });
  batches_.push_back(std::move(batch));
  changed_.notify_all();
}

void Belt::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::optional<Batch> Belt::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || !batches_.empty(); });
  if (batches_.empty()) return std::nullopt;
  auto batch = std::move(batches_.front());
  batches_.pop_front();
  return batch;
}

void Belt::done_before(std::uint64_t number) {
  const std::lock_guard lock(mutex_);
  done_ = number;
  changed_.notify_all();
}

}  // namespace aside
