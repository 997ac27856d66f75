#pragma once

#include <string>

#include "rule/rulebook.h"

namespace aside {

/// rules/README.md: every rule of a language by folder, with its title, why and examples,
/// and the slots of its dictionaries. The same book gives the same bytes.
std::string rules_docs(const Rulebook& book);

/// One rule for a person: what it finds, why, what it says instead, its own examples.
std::string explain_rule(const Rule& rule, const Language& language);

}  // namespace aside
