#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "audit/summary.h"

namespace aside {

/// Writes a summary without its findings as lines of JSON without their ends, in a fixed order.
void write_counts(const AuditSummary& summary, const std::function<void(std::string)>& line);

/// Adds what such a line says to `summary`. False when it is none.
bool read_counts(std::string_view line, AuditSummary& summary);

/// A finding as such a line.
std::string finding_row(const AuditFinding& finding);

}  // namespace aside
