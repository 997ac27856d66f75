#pragma once

#include "base/diagnostic.h"
#include "rule/rule.h"

namespace aside {

/// Says which patterns of a rule RE2 refuses, too large ones above all. Compiles them all:
/// for rules that no test has seen.
void check_patterns(const Rule& rule, Diagnostics& sink);

}  // namespace aside
