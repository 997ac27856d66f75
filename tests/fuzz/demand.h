#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"

namespace aside::fuzz {

/// Stops the run as a crash would when something does not hold that must, whatever came in.
inline void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// A complaint about `text` says something, and a person can go where it points.
inline void demand_a_place(std::string_view file, std::string_view text, const Diagnostic& complaint) {
  demand(complaint.file == file, "a complaint names its file");
  demand(!complaint.message.empty(), "a complaint says something");
  const auto lines = lines_of(text);
  demand(complaint.line <= lines.size(), "a complaint's line is one of the file");
  if (complaint.line == 0) return;
  demand(complaint.source == lines[complaint.line - 1], "a complaint shows its line");
  demand(complaint.column <= complaint.source.size() + 1, "a complaint points into its line");
}

/// What a terminal obeys does not stand in what is shown.
inline void demand_harmless(std::string_view shown) {
  for (const char c : shown)
    demand(c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != 127), "what is shown has no control characters");
}

}  // namespace aside::fuzz
