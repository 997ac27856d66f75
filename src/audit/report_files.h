#pragma once

#include <filesystem>

#include "audit/reports.h"
#include "base/diagnostic.h"

namespace aside {

/// Writes every report into `folder`, which is made when it is not there. Each file is written
/// beside its place and then renamed, so that a reader sees the old one or the new one, whole.
/// False and in `sink` why, when one could not be written; its old file is then untouched.
bool write_report_files(const std::filesystem::path& folder, const AuditSummary& summary, const AuditHead& head,
                        Diagnostics& sink);

/// Makes `folder` when it is not there. False and in `sink` why, when no report could be written into it:
/// to be asked before the work of hours.
bool make_report_folder(const std::filesystem::path& folder, Diagnostics& sink);

}  // namespace aside
