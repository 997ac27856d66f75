#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// Something wrong in a file that a person wrote: where, what was expected, the fix.
struct Diagnostic {
  std::string file;
  std::size_t line = 0;    // from 1; 0: the file as a whole
  std::size_t column = 0;  // from 1, in bytes; 0: the whole line
  std::string message;
  std::string hint;    // empty, or what to do: "did you mean {fault}?"
  std::string source;  // the text of the line, for the caret
};

/// Where readers put what is wrong; they go on after it, so that all is said at once.
using Diagnostics = std::vector<Diagnostic>;

/// As a compiler says it, ending in a newline:
///
///     rules/en/blame/x.rule:4:9: error: unknown slot {fualt}
///       match   {fualt} again
///               ^
///       hint: did you mean {fault}?
std::string format(const Diagnostic& diagnostic);

/// All of them, in order.
std::string format(const Diagnostics& diagnostics);

/// `text` with control characters made visible, so that a terminal shows and does not
/// obey them. Newlines and tabs stay when `keep_lines`.
std::string harmless(std::string_view text, bool keep_lines = false);

}  // namespace aside
