#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit/figures.h"
#include "audit/reports.h"

namespace aside {

/// A page holds the findings of at most this many messages.
constexpr std::size_t most_in_page = 1000;

/// A message with findings: indices into the summary's.
struct FoundMessage {
  std::vector<std::size_t> findings;
};

/// The messages that the page lists, newest first. Where there are more than `most`, every rule
/// is heard in turn, with the messages of the smallest digests: a sample that depends on
/// nothing but what was said.
std::vector<FoundMessage> listed_messages(const AuditSummary& summary, std::size_t most);

/// The section with the list, and the form by which the script narrows it.
std::string html_findings(const AuditSummary& summary, const AuditHead& head);

}  // namespace aside
