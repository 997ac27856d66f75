#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "lint/linter.h"
#include "protocol/config.h"
#include "protocol/result_json.h"
#include "serve/counters.h"
#include "serve/limits.h"

namespace aside {

/// Rules and configuration as they were at one time. Never changes once made.
struct Court {
  Linter linter;
  Config config;
  ResultOptions options;
};

/// Makes a court from what stands on disk; null, and why in `sink`, when any of it is wrong.
using Summon = std::function<std::shared_ptr<const Court>(Diagnostics& sink)>;

/// Why a request was no draft.
enum class Refusal { None, Malformed, TooLarge };

/// The answer to one draft, as one line without its end.
struct Answer {
  std::string line;
  Refusal refusal = Refusal::None;
  bool held = false;
};

/// Judges drafts, for all transports alike. Any number of threads may use one.
class Service {
 public:
  Service(std::shared_ptr<const Court> court, Summon summon, Limits limits)
      : court_(std::move(court)), summon_(std::move(summon)), limits_(limits) {}

  /// A JSON object as INTERFACE.md has a draft. `number` counts lines, for the error; 0:
  /// there is only this one.
  Answer check(std::string_view object, std::size_t number);

  Answer check(const Draft& draft);

  /// Takes new rules and configuration; when they are broken the old ones go on. What is
  /// wrong comes back.
  Diagnostics reload();

  std::shared_ptr<const Court> court() const;
  const Limits& limits() const { return limits_; }
  Counters& counters() { return counters_; }

 private:
  Answer refuse(Refusal refusal, std::size_t number, std::string_view id, std::string_view error);

  mutable std::mutex mutex_;  // of court_
  std::mutex reloading_;      // one after the other, so that the last asked for counts
  std::shared_ptr<const Court> court_;
  Summon summon_;
  Limits limits_;
  Counters counters_;
};

}  // namespace aside
