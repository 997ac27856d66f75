#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace aside {

/// A fixed number of threads that take jobs in the order they came. The queue is as long as
/// who fills it lets it be: the loop counts what it hands over. Ends when all is done.
class Workers {
 public:
  explicit Workers(std::size_t count);
  ~Workers();

  void submit(std::function<void()> job);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable more_;
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace aside
