#pragma once

#include "audit/run.h"

namespace aside {

/// Judges one message and counts it in `summary`. Messages to oneself and those that the
/// options leave out are not counted.
void judge_message(const ChatMessage& message, const Linter& linter, const AuditOptions& options,
                   AuditSummary& summary);

}  // namespace aside
