// Workflow commands: one line a finding. A newline or a "::" from a draft must not become
// a command of its own, so everything is escaped as the runner unescapes it.
#include <ostream>

#include "protocol/offsets.h"
#include "report/formats.h"
#include "report/width.h"

namespace aside {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') out += "%25";
    else if (c == '\r') out += "%0D";
    else if (c == '\n') out += "%0A";
    else if (property && c == ':') out += "%3A";
    else if (property && c == ',') out += "%2C";
    else out += c;
  }
  return out;
}

std::string message_of(const Finding& finding) {
  std::string out = shown(finding.why, true);
  for (const auto& wording : finding.replace)
    if (!wording.empty()) return out + "\nSay: " + shown(wording, true);
  return out;
}

void write_finding(std::ostream& out, const Finding& finding, const Entry& entry,
                   const OffsetMap& offsets) {
  const auto begin = offsets.place(finding.span.begin);
  const auto end = offsets.place(finding.span.end);
  out << "::warning ";
  if (entry.is_file) {
    out << "file=" << escaped(shown(entry.origin), true) << ",line=" << begin.line
        << ",endLine=" << end.line << ",col=" << begin.column;
    if (begin.line == end.line) out << ",endColumn=" << end.column;
    out << ",";
  }
  out << "title=" << escaped(std::string(name(entry.report.verdict)) + ": " + shown(finding.rule), true)
      << "::" << escaped(message_of(finding), false) << "\n";
}

}  // namespace

void write_github(std::ostream& out, std::span<const Entry> entries, const Style&) {
  for (const auto& entry : entries) {
    if (!entry.error.empty()) {
      const auto where = entry.origin + ":" + std::to_string(entry.line) + ": ";
      out << "::error title=aside::" << escaped(shown(where + entry.error, true), false) << "\n";
      continue;
    }
    const OffsetMap offsets(entry.draft.text, Offsets::Codepoints);
    for (const auto& finding : entry.report.findings) write_finding(out, finding, entry, offsets);
  }
}

}  // namespace aside
