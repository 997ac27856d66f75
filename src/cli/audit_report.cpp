#include "cli/audit_report.h"

#include <iostream>

#include "audit/baseline.h"
#include "audit/report_files.h"
#include "cli/terminal.h"

namespace aside {
namespace {

/// False when the baseline could not be read.
bool apply_baseline(AuditSummary& summary, const ReportJob& job, Diagnostics& sink) {
  const auto& flags = job.flags;
  if (flags.baseline.empty()) return true;
  auto baseline = Baseline::read(flags.baseline, flags.update_baseline, sink);
  if (!baseline) return false;
  baseline->apply(summary, flags.update_baseline);
  if (!flags.update_baseline) return true;
  const bool keep_gone = job.narrowed || job.head.partial || !sink.empty();
  if (!baseline->update(flags.baseline, keep_gone, sink)) return true;
  std::cerr << harmless(flags.baseline) << ": " << baseline->fresh() << " new, " << baseline->gone()
            << (keep_gone ? " not seen, but kept: not everything was looked at\n" : " gone and taken out\n");
  return true;
}

bool any_fails(const AuditSummary& summary, FailOn fail_on) {
  for (std::size_t i = 0; i < summary.all.verdicts.size(); ++i)
    if (summary.all.verdicts[i] > 0 && fails(static_cast<Verdict>(i), fail_on)) return true;
  return false;
}

}  // namespace

bool can_report(const AuditFlags& flags, Diagnostics& sink) {
  const auto before = sink.size();
  if (!flags.out.empty()) make_report_folder(flags.out, sink);
  if (!flags.baseline.empty()) Baseline::read(flags.baseline, flags.update_baseline, sink);
  return sink.size() == before;
}

int report_audit(AuditSummary summary, const ReportJob& job, Diagnostics& sink) {
  const bool usable = apply_baseline(summary, job, sink);
  std::cerr << format(sink);
  if (!usable) return 2;
  const AuditHead head{job.head.engine, job.head.privacy, job.head.partial, job.book};
  if (Diagnostics unwritten; !job.flags.out.empty() && !write_report_files(job.flags.out, summary, head, unwritten)) {
    std::cerr << format(unwritten);
    sink.insert(sink.end(), unwritten.begin(), unwritten.end());
  }
  if (job.flags.shard) write_shard(std::cout, summary, job.head);
  else job.format.write(std::cout, summary, head);
  const bool broken = job.flags.strict && summary.skipped[static_cast<std::size_t>(Skip::Broken)] > 0;
  if (broken)
    std::cerr << "error: broken records: " << summary.skipped[static_cast<std::size_t>(Skip::Broken)]
              << " (--strict); the report's warnings say where\n";
  const bool incomplete = broken || job.head.partial || !sink.empty();
  // What has just become known is nothing to fail on.
  const bool hit = !job.flags.shard && !job.flags.update_baseline && any_fails(summary, job.fail_on);
  return written(std::cout, incomplete ? 2 : hit ? 1 : 0);
}

}  // namespace aside
