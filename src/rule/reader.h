#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "lexicon/lexicon.h"
#include "rule/rule.h"

namespace aside {

/// Reads one rule file, path <folder>/<name>.rule or wording/<role>/<name>.rule: a key, blanks, the rest of the line
/// verbatim; an indented line goes on; '#' in column 1 is a comment. All that is wrong
/// goes to `sink`; then nothing comes back.
std::optional<Rule> read_rule(const File& file, const Lexicon& lexicon, Diagnostics& sink);

/// "…/blame/x.rule" → "blame/x", "…/wording/effect/x.rule" → "wording/effect/x".
std::string rule_id(const std::string& file);

/// The literal words of all phrases of a rule file, for seeing through disguises before
/// the rules are read. Never complains.
std::vector<std::string> words_in_rule(const File& file);

}  // namespace aside
