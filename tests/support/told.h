#pragma once

#include <memory>
#include <string>

#include "judge/judge.h"
#include "match/match.h"
#include "suggest/story.h"
#include "support/english.h"

namespace aside::test {

/// A text judged by the built-in rules, without a suggestion.
inline Judged judged(const Draft& draft) {
  const auto& language = english();
  Judged out;
  out.reading = read_lines(draft, language.lexicon);
  const auto matches = match(out.reading, language, draft);
  out.people = find_people(out.reading, language.lexicon, matches.facts, draft);
  out.report = judge(matches, out.reading, language, out.people, draft, Sensitivity::Standard);
  out.asks = matches.facts.contains("request");
  return out;
}

/// A draft as a story, with everything that it refers to. Those of `pinned` are pinned.
struct Told {
  Draft draft;
  Judged look;
  Source source;
  Story story;

  explicit Told(Draft text, const std::vector<std::string>& pinned = {})
      : draft(std::move(text)),
        look(judged(draft)),
        source{draft, look.reading, english(), look.people},
        story(read_story(source, report_of(pinned), look.report)) {}
  Told(const Told&) = delete;

  static Report report_of(const std::vector<std::string>& pinned) {
    Report report;
    for (const auto& name : pinned) {
      Finding finding;
      finding.target = {TargetKind::Named, name, ""};
      report.findings.push_back(finding);
    }
    return report;
  }

  WordRange sentence(std::size_t s) const { return {s, 0, look.reading.lines.at(s).words.size()}; }
  std::string shown(const Remark& remark) const {
    return std::string(slice(draft.text, bytes_of(source, remark.where)));
  }
};

/// What `read` gives of the draft's first remark that gives anything, said to Sam.
template <class Read>
std::string said_to_sam(const std::string& text, Read read) {
  const Told told(group(text), {"Sam"});
  for (std::size_t i = 0; i < told.story.remarks.size(); ++i)
    if (auto out = read(told.story, i, told.story.pinned.at(0))) return *out;
  return "";
}

}  // namespace aside::test
