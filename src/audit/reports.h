#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "audit/summary.h"
#include "rule/rulebook.h"

namespace aside {

/// What a report says about itself.
struct AuditHead {
  std::string engine;
  std::string privacy;  // "no author, no text", or which of --quote, --authors, --names were used
  bool partial = false;  // it was stopped before its end
  const Rulebook* book = nullptr;  // titles and reasons of rules; null: reports show ids only
};

/// Writes a report; the same summary and head give the same bytes. Never fails (the stream may).
using WriteAudit = void (*)(std::ostream& out, const AuditSummary& summary, const AuditHead& head);

void write_audit_text(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_json(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_jsonl(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_csv(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_html(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_sarif(std::ostream& out, const AuditSummary& summary, const AuditHead& head);

struct AuditFormat {
  std::string_view name;
  std::string_view line;
  std::string_view file;  // its name in the folder of --out
  WriteAudit write;
};

inline constexpr AuditFormat audit_formats[] = {
    {"text", "a summary for a person", "report.txt", write_audit_text},
    {"json", "everything that was counted, and every finding", "report.json", write_audit_json},
    {"jsonl", "every finding, one a line", "findings.jsonl", write_audit_jsonl},
    {"csv", "every finding, for a spreadsheet", "findings.csv", write_audit_csv},
    {"html", "one page with charts, to open in a browser", "report.html", write_audit_html},
    {"sarif", "SARIF 2.1.0, for code scanning", "report.sarif", write_audit_sarif},
};

/// The rule of that id, whatever its language, or null.
const Rule* rule_named(const AuditHead& head, std::string_view id);

}  // namespace aside
