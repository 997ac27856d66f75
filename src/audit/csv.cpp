// RFC 4180, every cell quoted. Spreadsheets take a cell that begins with = + - @ for a formula,
// in quotes too: an apostrophe before it keeps it a text.
#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"
#include "base/diagnostic.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr std::string_view columns[] = {"file",     "offset", "channel", "time", "audience", "verdict", "rule", "category",
                                        "target",   "start",  "end",     "message", "author", "text",   "rewording"};

std::string cell(std::string_view text) {
  constexpr std::string_view risky = "=+-@\t\r\n";
  std::string out = "\"";
  if (!text.empty() && risky.find(text.front()) != risky.npos) out += '\'';
  for (const char c : harmless(valid_utf8(text), true)) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

void write_audit_csv(std::ostream& out, const AuditSummary& summary, const AuditHead&) {
  for (const auto column : columns) out << (column == columns[0] ? "" : ",") << column;
  out << "\r\n";
  for (const auto& finding : summary.findings) {
    std::string rewording;
    for (const auto& [to, text] : finding.rewording) rewording += (rewording.empty() ? "" : "\n\n") + ("To " + to + ":\n" + text);
    out << cell(finding.place.file) << "," << finding.place.offset << "," << cell(finding.channel) << ","
        << cell(time_of(finding)) << "," << name(finding.audience) << "," << name(finding.verdict) << ","
        << cell(finding.rule) << "," << name(finding.category) << "," << name(finding.target) << ","
        << finding.span.begin << "," << finding.span.end << "," << cell(finding.message) << ","
        << cell(finding.author) << "," << cell(finding.text) << "," << cell(rewording) << "\r\n";
  }
}

}  // namespace aside
