#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit/figures.h"
#include "audit/reports.h"

namespace aside {

/// A page holds the findings of at most this many messages.
constexpr std::size_t most_in_page = 1000;

/// A message with its findings, in their order; there is at least one.
using FoundMessage = std::vector<AuditFinding>;

/// The messages that a page lists, newest first, those without a date last: a sample (see
/// finding_sample.h) where there are more than `most`.
std::vector<FoundMessage> listed_messages(const FindingList& findings, std::size_t most);

/// The section with the list, and the form by which the script narrows it.
std::string html_findings(const AuditSummary& summary, const AuditHead& head);

}  // namespace aside
