#pragma once

#include <cstdint>
#include <string>

#include "demand.h"
#include "lint/linter.h"

namespace aside::fuzz {

/// The first byte says how it is sent, the rest is the text.
inline Draft draft_of(const std::uint8_t* bytes, std::size_t size) {
  Draft draft;
  if (size == 0) return draft;
  const unsigned how = bytes[0];
  draft.audience = how & 1 ? Audience::Group : Audience::Dm;
  draft.external = how & 2;
  draft.face = how & 4 ? Face::Strict : Face::Standard;
  draft.markup = static_cast<Markup>((how >> 3) % names<Markup>.size());
  if (how & 128) {
    draft.members = {{"U1", "Ann Lee", {"ann", "al"}, "release manager"},
                     {"U2", "Will May", {"will"}, ""}};
    draft.off = {"blame/your-fault"};
  }
  draft.text.assign(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  return draft;
}

/// All that a writer sees of a report.
inline std::string shown(const Report& report) {
  std::string out(name(report.verdict));
  for (const auto& finding : report.findings)
    out += "\n" + finding.rule + " " + finding.target.text + " " + std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end);
  for (const auto& note : report.notes) out += "\nnote " + note.text;
  for (const auto& rule : report.dismissed) out += "\noff " + rule;
  if (report.suggestion)
    for (const auto& message : report.suggestion->messages) out += "\n" + message.recipient + ": " + message.text;
  return out;
}

}  // namespace aside::fuzz
