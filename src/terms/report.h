#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "terms/words.h"

namespace aside {

/// Who a finding is about. `text` is as the draft names them; `id` where known.
struct Target {
  TargetKind kind = TargetKind::None;
  std::string text;
  std::string id;
};

/// One piece of evidence that was added up: for (positive) or against (negative).
struct Evidence {
  std::string rule;
  int weight = 0;
  Span span;
};

/// Something in the draft that would hurt. `span` is in bytes of the draft.
struct Finding {
  std::string rule;  // "category/name"
  Category category = Category::Blame;
  Target target;
  Span span;
  std::string why;
  std::vector<std::string> replace;  // other wordings of the span, best first
  std::vector<Evidence> evidence;    // where it was added up from hints
};

/// A remark that never changes the verdict.
struct Note {
  NoteKind note = NoteKind::Pause;
  std::string text;
};

/// One message to send instead. `blanks` are spans of `text`: what the draft did not
/// say, written like "[what to do instead]".
struct Message {
  Reader to = Reader::Same;
  std::string recipient;  // only for Reader::Dm
  std::string text;
  std::vector<Span> blanks;
};

struct Suggestion {
  SuggestionKind kind = SuggestionKind::Reword;
  std::vector<Message> messages;
};

/// How one sum of evidence came out: for `--explain`.
struct Tally {
  Sum sum = Sum::Face;
  Target target;  // of the face sum: the person; of the hostile sum: none
  int total = 0;
  int threshold = 0;
  bool gated = false;  // some real evidence, not only circumstance
  std::vector<Evidence> evidence;
};

/// What the linter says about one draft. Findings stand in the draft's order.
/// `suggestion` is there exactly when the verdict is not `send`.
struct Report {
  Verdict verdict = Verdict::Send;
  std::vector<Finding> findings;
  std::vector<std::string> dismissed;  // rules that would have fired, but are off
  std::vector<Note> notes;
  std::optional<Suggestion> suggestion;
  std::vector<Tally> tallies;
};

}  // namespace aside
