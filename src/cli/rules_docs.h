#pragma once

#include <string>

#include "rule/rulebook.h"

namespace aside {

/// rules/README.md: every rule of a language by folder, with its title, why and examples,
/// and the slots of its dictionaries. The same book gives the same bytes.
std::string rules_docs(const Rulebook& book);

/// "private group     @Ana <<this is your fault>>": an example on one line, in columns.
std::string example_row(const Example& example);

}  // namespace aside
