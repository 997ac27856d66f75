// RFC 4180, every cell quoted. Spreadsheets take a cell that begins with = + - @ for a formula,
// in quotes too: an apostrophe before it keeps it a text. A terminal obeys control characters:
// they are left out.
#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr std::string_view columns[] = {"file",     "offset", "channel", "time", "audience", "verdict", "rule", "category",
                                        "target",   "start",  "end",     "message", "author", "text",   "rewording"};

std::string cell(std::string_view text) {
  constexpr std::string_view risky = "=+-@\t\r\n";
  std::string out = "\"";
  if (!text.empty() && risky.find(text.front()) != risky.npos) out += '\'';
  const auto whole = valid_utf8(text);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const auto byte = static_cast<unsigned char>(whole[i]);
    if (byte == 0xC2 && static_cast<unsigned char>(whole[i + 1]) < 0xA0) ++i;  // a control of ISO 8859
    else if (byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte != 0x7F)) out.append(byte == '"' ? 2 : 1, whole[i]);
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
