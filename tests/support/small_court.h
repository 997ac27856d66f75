#pragma once

#include "judge/judge.h"
#include "support/english.h"

namespace aside::test {

/// A few rules of evidence that add up, with the thresholds 6, 4 and 3.
inline std::vector<File> evidence_rules() {
  return {
      rule("blame/broke", "title Did it\nevidence face\nmatch {person} ({adverb} )?broke\n"),
      rule("blame/late", "title Late\nevidence face\nmatch late\n"),
      rule("discipline/stop", "title Stop\nevidence face\nmatch stop\n"),
      rule("contempt/really", "title Really\nevidence hostile\nmatch {adverb}\n"),
      rule("shaming/clown", "title Clown\nevidence face hostile\nmatch {insult}\n"),
      rule("context/asks", "title Asks\nevidence face hostile\nmatch {please}\n"),
      rule("context/twice", "title Twice\nevidence face\nmatch twice\n"),
      rule("weights/face", "threshold low 6\nthreshold standard 4\nthreshold high 3\nblame/broke 3\n"
                           "blame/late 2\ndiscipline/stop 2\nshaming/clown 5\ncontext/asks -2\n"
                           "context/twice 4\n"),
      rule("weights/hostile", "threshold low 6\nthreshold standard 4\nthreshold high 3\n"
                              "contempt/really 4\nshaming/clown 5\ncontext/asks -2\n"),
  };
}

/// A draft judged by a book of its own, and all that led there.
struct Trial {
  Rulebook book;
  Reading reading;
  Matches matches;
  People people;
  Report report;

  const Language& language() const { return *book.find("en"); }
};

inline Trial tried(const std::vector<File>& rules, const Draft& draft,
                   Sensitivity sensitivity = Sensitivity::Standard) {
  Trial trial{book_of(rules), {}, {}, {}, {}};
  trial.reading = read_lines(draft, trial.language().lexicon);
  trial.matches = match(trial.reading, trial.language(), draft);
  trial.people = find_people(trial.reading, trial.language().lexicon, trial.matches.facts, draft);
  trial.report = judge(trial.matches, trial.reading, trial.language(), trial.people, draft, sensitivity);
  return trial;
}

/// "category:target:text[slice]" of each finding.
inline std::string findings(const Report& report, const Draft& draft) {
  std::string out;
  for (const auto& finding : report.findings)
    out += (out.empty() ? "" : " ") + std::string(name(finding.category)) + ":" +
           std::string(name(finding.target.kind)) + ":" + finding.target.text + "[" +
           std::string(slice(draft.text, finding.span)) + "]";
  return out;
}

}  // namespace aside::test
