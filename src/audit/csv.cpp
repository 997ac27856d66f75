// RFC 4180, every cell quoted. Spreadsheets take a cell that begins with = + - @ for a formula,
// in quotes too: an apostrophe before it keeps it a text. A terminal obeys control characters, and
// those that turn the direction of writing: they are left out.
#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"
#include "protocol/utf8.h"

namespace aside {
namespace {

constexpr std::string_view columns[] = {"file",     "offset", "channel", "time", "audience", "verdict", "rule", "category",
                                        "target",   "start",  "end",     "message", "author", "text",   "rewording"};

/// Judged by what is left: a control before the "=" would hide it until it is taken out. The wide
/// forms are formulas too, where people write with them.
bool is_formula(std::string_view text) {
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
  for (const std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(wide)) return true;
  return false;
}

std::string cell(std::string_view text) {
  std::string kept;
  const auto whole = valid_utf8(text);
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(whole[i]); };
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const auto byte = at(i);
    const bool turns = byte == 0xE2 && ((at(i + 1) == 0x80 && at(i + 2) >= 0xAA && at(i + 2) <= 0xAE) ||
                                        (at(i + 1) == 0x81 && at(i + 2) >= 0xA6 && at(i + 2) <= 0xA9));
    if (turns) i += 2;
    else if (byte == 0xC2 && static_cast<unsigned char>(whole[i + 1]) < 0xA0) ++i;  // a control of ISO 8859
    else if (byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte != 0x7F)) kept.append(byte == '"' ? 2 : 1, whole[i]);
  }
  return (is_formula(kept) ? "\"'" : "\"") + kept + "\"";
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
