// One thread reads, in the export's order; `jobs` threads judge batches, each into a summary
// of its own; the summaries are joined at the end. Nothing depends on which thread was quicker, since
// joining is commutative and rows are sorted by place.
#include "audit/run.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "audit/judge_message.h"

namespace aside {
namespace {

using Batch = std::vector<ChatMessage>;
constexpr std::size_t batch_size = 128;

/// Hands batches from the reader to the judges; holds at most a few for each judge.
class Belt {
 public:
  explicit Belt(std::size_t room) : room_(room) {}

  void put(Batch batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return batches_.size() < room_; });
    batches_.push_back(std::move(batch));
    changed_.notify_all();
  }
  void close() {
    std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  /// Nothing when the belt is closed and empty.
  std::optional<Batch> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || !batches_.empty(); });
    if (batches_.empty()) return std::nullopt;
    auto batch = std::move(batches_.front());
    batches_.pop_front();
    changed_.notify_all();
    return batch;
  }

 private:
  const std::size_t room_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  bool closed_ = false;
};

/// Reads one export onto the belt; what is not a message is counted in `summary`.
void read_onto(Belt& belt, const ChatFormat& format, const Container& container,
               const AuditOptions& options, const WatchAudit& watch, const std::atomic<bool>& stop,
               AuditSummary& summary) {
  Batch batch;
  AuditProgress progress{summary.all.messages};
  ChatSink sink;
  sink.message = [&](ChatMessage message) {
    batch.push_back(std::move(message));
    ++progress.messages;
    if (batch.size() < batch_size) return !stop.load();
    belt.put(std::exchange(batch, {}));
    if (watch) watch(progress);
    return !stop.load();
  };
  sink.skipped = [&](Skip skip) { ++summary.skipped[static_cast<std::size_t>(skip)]; };
  sink.warning = [&](ChatWarning warning) {
    AuditSummary one;
    one.warned = 1;
    one.warnings.push_back(std::move(warning));
    merge(summary, std::move(one));
  };
  format.read(container, options.read, sink);
  if (!batch.empty()) belt.put(std::move(batch));
}

}  // namespace

AuditSummary audit(const std::vector<std::filesystem::path>& paths, const Linter& linter,
                   const AuditOptions& options, const WatchAudit& watch,
                   const std::atomic<bool>& stop, Diagnostics& sink) {
  const auto jobs = std::max(1u, options.jobs);
  Belt belt(4 * jobs);
  std::vector<AuditSummary> parts(jobs);
  std::vector<std::jthread> judges;
  for (unsigned j = 0; j < jobs; ++j)
    judges.emplace_back([&, j] {
      while (const auto batch = belt.take())
        for (const auto& message : *batch) judge_message(message, linter, options, parts[j]);
    });
  AuditSummary summary;
  for (const auto& path : paths) {
    if (stop.load()) break;
    const auto container = Container::open(path, sink);
    if (!container) continue;
    const auto* format = options.from ? options.from : chat_format_of(*container);
    if (!format) {
      sink.push_back({path.string(), 0, 0, "is no export that aside knows by its files",
                      "name it with --from FORMAT; `aside audit --help` lists them", ""});
      continue;
    }
    ++summary.formats[std::string(format->name)];
    read_onto(belt, *format, *container, options, watch, stop, summary);
  }
  belt.close();
  for (auto& judge : judges) judge.join();
  for (auto& part : parts) merge(summary, std::move(part));
  sort(summary);
  return summary;
}

}  // namespace aside
