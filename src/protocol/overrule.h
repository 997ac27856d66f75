#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "terms/draft.h"

namespace aside {

/// $XDG_STATE_HOME/aside, or ~/.local/state/aside; empty where neither is known.
std::filesystem::path state_folder();

/// What was held back a moment ago, so that its writer can overrule by sending it again.
/// Only hashes are kept, under a key that is made once; any number of programs may use
/// one folder at a time.
class HeldBack {
 public:
  static constexpr std::chrono::seconds window{30};

  explicit HeldBack(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Whether the same author's same draft to the same channel was held back within the
  /// window: then it is forgotten, and may go. Else it is remembered from now on. When the
  /// folder cannot be used: false, and in `trouble` why.
  bool sent_again(const Draft& draft, std::string& trouble) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace aside
