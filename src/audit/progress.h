#pragma once

#include <chrono>
#include <string>

#include "audit/run.h"

namespace aside {

/// How far an audit is, for one line of a terminal: "1.2 of 10.4 GB, 1234567 messages, 950/s,
/// 2:13:05 left". What is not known yet is left out.
/// `before` are the messages that an earlier run had judged: they say nothing about the rate.
std::string progress_line(const AuditProgress& progress, std::chrono::milliseconds elapsed, std::uint64_t before = 0);

}  // namespace aside
