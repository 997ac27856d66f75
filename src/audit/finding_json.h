#pragma once

#include <nlohmann/json.hpp>

#include "audit/summary.h"
#include "protocol/result_json.h"

namespace aside {

/// One finding as the reports json and jsonl have it. Keys that would name or quote somebody
/// are there only when that was asked for.
Json finding_json(const AuditFinding& finding);

/// "2026-01-01T10:05:00Z"; without the Z where the zone is not known, empty without a time.
std::string time_of(const AuditFinding& finding);

}  // namespace aside
