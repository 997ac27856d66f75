#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "lexicon/lexicon.h"
#include "rule/glance_tables.h"
#include "rule/pattern_sets.h"
#include "rule/rule_list.h"
#include "rule/trigger_index.h"
#include "rule/undertone.h"
#include "rule/weights.h"

namespace aside {

/// All that is known of one language.
struct Language {
  Lexicon lexicon;
  RuleList rules;
  RuleList wording;              // those of wording/: never matched when judging
  std::vector<std::string> off;  // ids of rules that an empty file switches off
  std::array<Weights, names<Sum>.size()> weights;
  Undertone undertone;
  TriggerIndex index;
  GlanceTables glance;
  std::shared_ptr<const PatternSets> every;  // where nothing is to be passed over: for tests

  const Weights& weights_of(Sum sum) const { return weights[static_cast<std::size_t>(sum)]; }
  /// The rule of that id, wording or not, or null.
  const Rule* find(std::string_view id) const;
};

/// The rules and dictionaries of all languages, read and checked.
struct Rulebook {
  std::shared_ptr<const void> memory;  // what a book that was read back lies in, if lent
  std::map<std::string, Language> languages;
  std::string digest;  // of all files, eight hexadecimal digits

  /// The language of that name, or null.
  const Language* find(std::string_view lang) const;
};

/// Files by what they are to replace: "rules/en/blame/your-fault.rule" → file. The file's
/// own path is what diagnostics name.
using RuleFiles = std::map<std::string, File>;

/// The files that are compiled into the program.
RuleFiles built_in_files();

/// The book that is compiled into the program: costs about a millisecond. Where there is
/// none it is made from the files.
Rulebook built_in_book(std::span<const std::string_view> signals);

/// The built-in rules and those of the folders, weakest first. `keep`: the book may be kept in
/// the user's cache folder, and be taken from there.
Rulebook book_with(std::span<const std::filesystem::path> folders, std::span<const std::string_view> signals,
                   bool keep, Diagnostics& sink);

/// Adds DIR/rules and DIR/dictionaries: a file of the same path replaces, an empty one
/// switches its rule off; tables of weights are joined, line by line, the later one wins.
void add_folder(RuleFiles& files, const std::string& folder, Diagnostics& sink);

/// Reads and checks everything. `signals` are the names that `match signal` and `when` may
/// use besides fact rules and levels of the undertone. All that is wrong goes to `sink`; the book holds the rest.
Rulebook make_rulebook(const RuleFiles& files, std::span<const std::string_view> signals,
                       Diagnostics& sink);

}  // namespace aside
