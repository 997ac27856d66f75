#pragma once

#include <string>

#include "base/diagnostic.h"
#include "lint/linter.h"

namespace aside {

/// What is wrong with the rules by their own examples, judged by the whole book:
///
///   - a finding rule has two flagged and two `send` examples; verdict and span are as
///     written; what is suggested for a flagged one lints to `send` and holds no number or
///     mention that the draft lacks;
///   - any other rule has two texts that it sees and two that it does not;
///   - rules of wording are tested by wording_test.h;
///   - every match, unless, with and when line is needed by some example.
///
/// `only` limits it to rules whose file's path begins so; "" is all of them.
Diagnostics test_rules(const Linter& linter, const std::string& only = "");

}  // namespace aside
