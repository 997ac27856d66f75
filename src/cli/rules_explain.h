#pragma once

#include <string>

#include "rule/rulebook.h"

namespace aside {

/// One rule for a person: what it finds and why, what comes of it, what it looks for and where
/// not, what its slots stand for, its own examples.
std::string explain_rule(const Rule& rule, const Language& language);

}  // namespace aside
