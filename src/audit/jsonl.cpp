#include <ostream>

#include "audit/finding_json.h"
#include "audit/reports.h"

namespace aside {

void write_audit_jsonl(std::ostream& out, const AuditSummary& summary, const AuditHead&) {
  for (const auto& finding : summary.findings) out << to_line(finding_json(finding)) << "\n";
}

}  // namespace aside
