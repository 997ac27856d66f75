#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "terms/draft.h"
#include "terms/explanation.h"
#include "terms/report.h"

// aside judges a message before it is sent:
//
//     aside::Linter linter = aside::Linter::built_in();
//     aside::Draft draft;
//     draft.text = "This is your fault @liam, just own it";
//     aside::Report report = linter.lint(draft);
//     if (report.verdict != aside::Verdict::Send) …
//
// A linter is immutable once made: any number of threads may call `lint` on one.

namespace aside {

struct Rulebook;

struct LinterOptions {
  /// Folders that hold rules/<lang>/… and dictionaries/<lang>/…, weakest first. A file
  /// of the same path replaces the earlier one; an empty file switches its rule off.
  std::vector<std::filesystem::path> folders;
  Sensitivity sensitivity = Sensitivity::Standard;
  /// Reports list every sum of evidence, also of drafts in which nothing opens one: those
  /// are then judged at several times the cost.
  bool every_sum = false;
  /// What is made of the folders may be kept in the user's cache folder, and be taken from
  /// there: making it costs some fifty milliseconds.
  bool keep = false;
  /// Nothing is passed over: every rule is tried on every sentence. The reports are those of
  /// `every_sum`. For tests.
  bool slow = false;
};

/// What a caller wants besides verdict, findings and notes.
struct Wanted {
  bool suggestion = true;                      // most of what a flagged draft costs
  std::span<const std::string_view> rules{};   // ids of those that are to be named where they hold
};

struct Heard {
  Report report;
  std::vector<std::string_view> holding;  // of Wanted::rules, in their order
};

class Linter {
 public:
  /// The rules that are compiled into the program. Costs some milliseconds.
  static Linter built_in();

  /// The built-in rules and those of `options.folders`. Nothing when any file is wrong;
  /// all that is wrong is then in `sink`.
  static std::optional<Linter> load(const LinterOptions& options, Diagnostics& sink);

  Linter(Linter&&) noexcept;
  Linter& operator=(Linter&&) noexcept;
  ~Linter();

  /// Judges one draft. Total: any bytes give a report. Same linter, same draft: the same
  /// report. Linear in the size of the draft. Circumstance is looked for only once something
  /// speaks for a finding: else the report lists no sums (see LinterOptions::every_sum).
  Report lint(const Draft& draft) const;

  /// Which of these rules, by id and in their order, hold in the draft, whatever its verdict. An
  /// unknown id holds nowhere.
  std::vector<std::string_view> holding(const Draft& draft, std::span<const std::string_view> ids) const;

  /// `lint`, with or without a suggestion, and `holding` of a draft that may go as it is: the draft
  /// is read once for both. Of any other draft nothing is said to hold.
  Heard hear(const Draft& draft, const Wanted& wanted) const;

  /// Why `lint` says of the draft what it says. Costs several times as much.
  Explanation explain(const Draft& draft) const;

  /// The rules it judges by.
  const Rulebook& rulebook() const;

  /// "aside 0.1.0 rules 3f9c2a": the version, and a digest of rules and dictionaries.
  const std::string& engine() const;

 private:
  struct State;
  explicit Linter(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

}  // namespace aside
