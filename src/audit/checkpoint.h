#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "audit/summary.h"
#include "base/diagnostic.h"

namespace aside {

/// How much of the exports is judged: their first messages, in the order in which they are read.
struct AuditPosition {
  std::uint64_t messages = 0;
  std::uint64_t trace = 0;  // a hash of the places of those messages: tells whether they are the same
};

/// What an audit that did not come to its end has judged, on disk: a small file that is
/// replaced whole, and beside it the findings that did not fit into memory, which only
/// grow. Only its owner can read it; one program at a time has it.
class Checkpoint {
 public:
  /// In `folder`, which is made when it is missing. `identity` tells audits apart: paths, options and
  /// engine. Nothing when it cannot be had; `sink` then says why.
  static std::optional<Checkpoint> open(const std::filesystem::path& folder, const std::string& identity, Diagnostics& sink);
  Checkpoint(Checkpoint&& other) noexcept;
  Checkpoint& operator=(Checkpoint&&) = delete;
  ~Checkpoint();

  /// What an earlier run saved, taken out of here; nothing when there is none, or when it
  /// is damaged: `sink` then says so.
  bool load(Diagnostics& sink);
  /// Forgets it: the audit begins anew.
  void clear();
  AuditPosition position() const { return position_; }
  /// The judged summary so far; once. Its findings lie in the checkpoint's own file.
  AuditSummary take();

  /// What is judged now. False when the disk would not have it; `trouble` says why, and what
  /// was saved before still holds.
  bool save(const AuditSummary& judged, AuditPosition position, std::string& trouble);
  /// The exports were found to be others than those it is of: what it holds is of no use.
  void set_differs() { differs_ = true; }
  bool differs() const { return differs_; }
  /// The audit is complete: nothing is to be resumed.
  void remove();

 private:
  Checkpoint(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
  std::filesystem::path findings_path() const { return path_.string() + ".findings"; }

  std::filesystem::path path_;
  int lock_ = -1;
  AuditPosition position_;
  bool differs_ = false;
  AuditSummary judged_;
};

}  // namespace aside
