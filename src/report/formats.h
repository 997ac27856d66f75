#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "report/entry.h"

namespace aside {

/// Writes the entries in their order. What a writer cannot express it leaves out; it never
/// fails (the stream may).
using WriteReports = void (*)(std::ostream& out, std::span<const Entry> entries,
                              const Style& style);

void write_text(std::ostream& out, std::span<const Entry> entries, const Style& style);
void write_json(std::ostream& out, std::span<const Entry> entries, const Style& style);
void write_jsonl(std::ostream& out, std::span<const Entry> entries, const Style& style);
void write_sarif(std::ostream& out, std::span<const Entry> entries, const Style& style);
void write_github(std::ostream& out, std::span<const Entry> entries, const Style& style);

struct Format {
  std::string_view name;
  std::string_view line;
  bool streams;  // may be written entry by entry
  WriteReports write;
};

inline constexpr Format formats[] = {
    {"text", "for a person", true, write_text},
    {"json", "the result as an object, several as an array", false, write_json},
    {"jsonl", "one result a line", true, write_jsonl},
    {"sarif", "SARIF 2.1.0, for code scanning", false, write_sarif},
    {"github", "annotations of GitHub Actions", true, write_github},
};

/// The format of that name, or null.
constexpr const Format* format_named(std::string_view name) {
  for (const auto& format : formats)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace aside
