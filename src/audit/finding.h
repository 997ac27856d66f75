#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "chat/message.h"
#include "terms/words.h"

namespace aside {

/// A finding, and where it lies in the export. What would name somebody or quote them is
/// empty unless it was asked for. All text is UTF-8.
struct AuditFinding {
  RecordPlace place;
  std::string channel;
  std::int64_t time = 0;
  ClockKind clock = ClockKind::None;
  Audience audience = Audience::Group;
  Verdict verdict = Verdict::Send;  // of the message
  std::string rule;
  Category category = Category::Blame;
  TargetKind target = TargetKind::None;
  Span span;             // of the message's text
  std::string message;   // a digest of its text, channel and author: for baselines
  std::string author;    // a name or a pseudonym
  std::string text;      // with --quote
  std::vector<std::pair<std::string, std::string>> rewording;  // to whom, text: with --quote
  std::string channel_id;
  friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

/// The order of findings: by place, then span and rule, then all else, so that no two that
/// differ are equal.
bool comes_before(const AuditFinding& a, const AuditFinding& b);

/// One line of JSON without its end, and the finding of such a line; nothing when it is none.
std::string finding_line(const AuditFinding& finding);
std::optional<AuditFinding> finding_of_line(std::string_view line);

}  // namespace aside
