#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "audit/summary.h"

namespace aside {

/// What a report says about itself.
struct AuditHead {
  std::string engine;
  std::string privacy;  // "no author, no text", or which of --quote, --authors, --names were used
  bool partial = false;  // it was stopped before its end
};

using WriteAudit = void (*)(std::ostream& out, const AuditSummary& summary, const AuditHead& head);

void write_audit_text(std::ostream& out, const AuditSummary& summary, const AuditHead& head);
void write_audit_json(std::ostream& out, const AuditSummary& summary, const AuditHead& head);

struct AuditFormat {
  std::string_view name;
  std::string_view line;
  WriteAudit write;
};

inline constexpr AuditFormat audit_formats[] = {
    {"text", "a summary for a person", write_audit_text},
    {"json", "everything that was counted, and every finding", write_audit_json},
};

}  // namespace aside
