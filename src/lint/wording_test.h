#pragma once

#include <string>

#include "base/diagnostic.h"
#include "rule/rulebook.h"

namespace aside {

/// What is wrong with a rule of wording by its own examples:
///
///   - two texts that it sees, two that it does not;
///   - by all rules of wording, what << >> marks in the ones it sees is a remark that has the
///     role; of softer words, it is what falls or is replaced;
///   - every match, unless and when line is needed by some example.
void test_wording(const Rule& rule, const Language& language, const std::string& lang, Diagnostics& sink);

}  // namespace aside
