#pragma once

#include "audit/reports.h"
#include "audit/shard.h"
#include "cli/audit_flags.h"
#include "protocol/words.h"

namespace aside {

/// What is to be done with a summary.
struct ReportJob {
  const AuditFlags& flags;
  const AuditFormat& format;
  ShardHead head;
  const Rulebook* book = nullptr;  // of the same engine as the head
  FailOn fail_on = FailOn::Reword;
  bool narrowed = false;  // part of the input was not looked at: the baseline keeps what was not seen
};

/// Whether the folder of --out and the file of --baseline can be used; in `sink` why not. To be asked
/// before anything is judged.
bool can_report(const AuditFlags& flags, Diagnostics& sink);

/// Takes off the baseline, updates it, and writes the report or the shard to standard output; what
/// is in `sink`, and what happens here, goes to standard error. Returns the exit status.
int report_audit(AuditSummary summary, const ReportJob& job, Diagnostics& sink);

}  // namespace aside
