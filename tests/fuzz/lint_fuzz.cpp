// Any bytes as a draft. The first byte says how it is sent, the rest is the text. What
// must hold for every draft is checked as well, so that a wrong answer stops the run as a
// crash would.
#include <cstdint>
#include <string>

#include "draft.h"
#include "suggest/source.h"

using namespace aside;
using namespace aside::fuzz;

namespace {

/// Spans lie within the draft, in order; a suggestion stands exactly where one is needed.
void demand_sound(const Draft& draft, const Report& report) {
  const Span whole = {0, draft.text.size()};
  std::size_t last = 0;
  for (const Finding& finding : report.findings) {
    demand(finding.span.begin <= finding.span.end && whole.contains(finding.span),
           "a finding lies within the draft");
    demand(last <= finding.span.begin, "findings stand in the draft's order");
    last = finding.span.begin;
    demand(!finding.why.empty(), "a finding says why");
    for (const Evidence& piece : finding.evidence)
      demand(whole.contains(piece.span), "a piece of evidence lies within the draft");
  }
  demand((report.verdict == Verdict::Send) == !report.suggestion,
         "a suggestion is there exactly when the verdict is not send");
  demand(report.verdict == Verdict::Send || !report.findings.empty(),
         "a draft is not held back without a finding");
  if (draft.audience == Audience::Dm)
    demand(report.verdict != Verdict::Private, "a DM is never private");
  if (!report.suggestion) return;
  demand((report.suggestion->kind == SuggestionKind::Split) == (report.verdict == Verdict::Private),
         "a split is for private, a reword for reword");
  demand(!report.suggestion->messages.empty(), "a suggestion has a message");
  for (const Message& message : report.suggestion->messages)
    for (const Span blank : message.blanks)
      demand(blank.begin < blank.end && blank.end <= message.text.size(),
             "a blank lies within its message");
}

/// What is suggested may be sent, by those it is meant for.
void demand_clean_suggestion(const Linter& linter, const Draft& draft, const Report& report) {
  if (!report.suggestion) return;
  for (const Message& message : report.suggestion->messages) {
    demand(!message.text.empty(), "a suggested message is not empty");
    demand(linter.lint(as_sent(draft, message)).verdict == Verdict::Send, "a suggested message is send");
  }
}

/// As a block quotation, the way plain text, Slack, Discord, Markdown and mail write it.
std::string block_quotation(const std::string& text) {
  std::string out = "> ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "> ";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Linter linter = Linter::built_in();
  Draft draft = draft_of(bytes, size);
  const Report report = linter.lint(draft);
  demand_sound(draft, report);
  demand(shown(report) == shown(linter.lint(draft)), "the same draft gives the same report");
  demand_clean_suggestion(linter, draft, report);

  if (draft.markup != Markup::Irc) {
    draft.text = block_quotation(draft.text);
    const Report of_quotation = linter.lint(draft);
    demand_sound(draft, of_quotation);
    demand(of_quotation.verdict == Verdict::Send, "a draft quoted whole is send");
  }
  return 0;
}
