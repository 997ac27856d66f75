#pragma once

#include <string>

#include "terms/report.h"

namespace aside::test {

/// All of a report but its sums, for comparing.
inline std::string shown_without_sums(const Report& report) {
  std::string out(name(report.verdict));
  const auto span = [](Span where) { return std::to_string(where.begin) + "-" + std::to_string(where.end); };
  for (const auto& finding : report.findings) {
    out += "\n" + finding.rule + " " + std::string(name(finding.category)) + " " +
           std::string(name(finding.target.kind)) + " " + finding.target.text + " " + finding.target.id +
           " " + span(finding.span) + " " + finding.why;
    for (const auto& other : finding.replace) out += " /" + other;
    for (const auto& piece : finding.evidence)
      out += " " + piece.rule + "=" + std::to_string(piece.weight) + "@" + span(piece.span);
  }
  for (const auto& rule : report.dismissed) out += "\noff " + rule;
  for (const auto& note : report.notes) out += "\nnote " + std::string(name(note.note)) + " " + note.text;
  if (report.suggestion)
    for (const auto& message : report.suggestion->messages) {
      out += "\n> " + message.recipient + ": " + message.text;
      for (const auto blank : message.blanks) out += " " + span(blank);
    }
  return out;
}

inline std::string shown_sums(const Report& report) {
  std::string out;
  for (const auto& tally : report.tallies) {
    out += std::string(name(tally.sum)) + " " + tally.target.text + " " + std::to_string(tally.total) + ":";
    for (const auto& piece : tally.evidence) out += " " + piece.rule + "=" + std::to_string(piece.weight);
    out += "\n";
  }
  return out;
}

}  // namespace aside::test
