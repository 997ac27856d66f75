#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aside::test {

/// What the linter says of one labelled draft.
struct Outcome {
  std::string id;
  std::string verdict;
  std::string rule;      // that led; empty: none
  std::string label;     // the verdict that it should have
  std::string audience;  // "group", "dm+ext": for showing
  std::string text;      // for showing; empty: nobody should read it
};

/// One line an outcome: id, verdict, rule, and the label where it is another.
std::string golden_text(const std::vector<Outcome>& outcomes);

/// Reads it back. A line of an unresolved merge is read as what it says.
std::vector<Outcome> read_golden(std::string_view text);

/// What a person wants to know of two runs: verdicts that are now right, now wrong, otherwise
/// wrong, led by another rule; new drafts and gone ones; how many are right. Empty when
/// nothing differs.
std::string golden_diff(const std::vector<Outcome>& before, const std::vector<Outcome>& now);

}  // namespace aside::test
