#pragma once

#include <string>

#include "audit/finding.h"

namespace aside::test {

/// A finding of a message to a group; `offset` is its place.
inline AuditFinding finding(std::uint64_t offset, const std::string& rule = "blame/x", const std::string& text = "") {
  AuditFinding out;
  out.place = {"log", offset};
  out.channel = "ops";
  out.channel_id = "C1";
  out.time = 1767261900000;
  out.clock = ClockKind::Utc;
  out.verdict = Verdict::Private;
  out.rule = rule;
  out.span = {1, 5};
  out.message = std::string(24, 'a') + std::to_string(10000000 + offset);
  out.text = text;
  return out;
}

}  // namespace aside::test
