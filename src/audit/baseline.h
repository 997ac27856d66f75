#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/summary.h"
#include "base/diagnostic.h"

namespace aside {

/// Findings that are known: a line each, "message rule", sorted. The message is a digest of its
/// text, channel and author, so that a moved export keeps them.
class Baseline {
 public:
  /// Nothing when the file cannot be read or holds something else; `sink` then says so. A file
  /// that is not there is an empty baseline when `may_be_missing`.
  static std::optional<Baseline> read(const std::filesystem::path& path, bool may_be_missing, Diagnostics& sink);

  /// Takes known findings out of `summary`: of its findings and of all that it counts. A
  /// message all of whose findings are known counts as one to send. `summary` must be sorted.
  /// New findings are remembered only when there is to be an `update`: that costs memory.
  void apply(AuditSummary& summary, bool for_update);

  /// Writes what `apply` saw: the known findings that are still there, and the new ones. When
  /// `keep_gone`, known ones that it did not see stay too. False when that failed: see `sink`.
  bool update(const std::filesystem::path& path, bool keep_gone, Diagnostics& sink);

  std::size_t size() const { return lines_.size(); }
  std::size_t fresh() const { return fresh_.size(); }
  /// Known findings that `apply` did not see.
  std::size_t gone() const;

 private:
  bool knows(const AuditFinding& finding);

  std::vector<std::string> lines_;  // sorted
  std::vector<bool> seen_;          // of each
  std::vector<std::string> fresh_;  // after `apply`: sorted
};

}  // namespace aside
