#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace aside {

/// What a server has done since it began: numbers only, never a word of anybody. Any thread
/// may count.
struct Counters {
  using Count = std::atomic<std::uint64_t>;

  std::array<Count, 3> drafts{};  // by verdict
  Count held{0}, overruled{0}, malformed{0}, too_large{0}, overrule_trouble{0};
  Count microseconds{0};          // spent judging
  Count refused{0};               // HTTP requests with a status of 400 or more
  Count connections{0};           // ever
  Count open{0}, waiting{0};      // now: connections, requests without an answer
  Count reloads{0}, failed_reloads{0};

  /// In the text format of Prometheus.
  std::string text(const std::string& engine) const;
};

}  // namespace aside
