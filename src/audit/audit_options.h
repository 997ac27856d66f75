#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "chat/reader.h"
#include "protocol/defaults.h"

namespace aside {

/// The `number`-th of `of` parts of an input: every block of messages is in one of them.
struct AuditPart {
  unsigned number = 1, of = 1;
  friend auto operator<=>(const AuditPart&, const AuditPart&) = default;
};

struct AuditOptions {
  const ChatFormat* from = nullptr;  // null: the container decides
  ReadOptions read{};
  Defaults defaults{};               // of aside.toml: members, channels, rules off
  std::optional<Audience> audience{};// instead of what the export says
  std::vector<std::string> channels{}; // globs over name or id; empty: all
  std::optional<std::int64_t> since{}, until{};  // milliseconds; since ≤ time < until
  AuditPart part{};
  unsigned jobs = 1;
  bool quote = false;                // texts and rewordings
  enum class Names { None, Pseudonyms, Real } authors = Names::None;
  std::string key{};                 // of the pseudonyms
  Sensitivity sensitivity = Sensitivity::Low;  // of the linter
};

/// What the options come to, as a digest: two audits with the same one judge alike. Which part and
/// how many jobs is not among it.
std::string digest_of(const AuditOptions& options);

}  // namespace aside
