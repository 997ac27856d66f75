#pragma once

#include <string>

#include "audit/reports.h"

// The sections of the page above its list of findings. Each is a piece of HTML, complete
// without a script; what leads to findings has data-* attributes for the script.

namespace aside {

std::string html_top(const AuditSummary& summary, const AuditHead& head);
std::string html_trend(const AuditSummary& summary);
std::string html_channels(const AuditSummary& summary);
std::string html_categories(const AuditSummary& summary);
std::string html_clock(const AuditSummary& summary);
std::string html_praise(const AuditSummary& summary, const AuditHead& head);
std::string html_rules(const AuditSummary& summary, const AuditHead& head);
/// What was read and what was not, warnings, and what the words mean.
std::string html_reading(const AuditSummary& summary, const AuditHead& head);

}  // namespace aside
