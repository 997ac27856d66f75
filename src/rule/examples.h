#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rule/rule.h"

namespace aside {

/// private, reword, send (finding rules); sees, misses (evidence, facts, vetoes, notes).
bool is_example_key(std::string_view key);

/// Reads "group+ext  text with <<the span>>": the audience (dm or group, then +ext,
/// +strict), blanks, the draft. "\n" in it is a line break. What is wrong goes to `sink`.
std::optional<Example> read_example(std::string_view key, std::string_view value,
                                    const Place& place, Diagnostics& sink);

/// The rule's examples. Those of a compiled book are read from its bytes each time, since judging a
/// draft needs none of them.
std::vector<Example> examples_of(const Rule& rule);

}  // namespace aside
