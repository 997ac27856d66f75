// Any bytes as a draft. The first byte says how it is sent, the rest is the text. What
// must hold for every draft is checked as well, so that a wrong answer stops the run as a
// crash would.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "lint/linter.h"

using namespace aside;

namespace {

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

Draft draft_of(const std::uint8_t* bytes, std::size_t size) {
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

bool same(const Report& a, const Report& b) {
  if (a.verdict != b.verdict || a.findings.size() != b.findings.size() ||
      a.notes.size() != b.notes.size() || a.dismissed != b.dismissed)
    return false;
  for (std::size_t i = 0; i < a.findings.size(); ++i)
    if (a.findings[i].rule != b.findings[i].rule || a.findings[i].span != b.findings[i].span)
      return false;
  if (a.suggestion.has_value() != b.suggestion.has_value()) return false;
  if (!a.suggestion) return true;
  const auto& ours = a.suggestion->messages;
  const auto& theirs = b.suggestion->messages;
  if (ours.size() != theirs.size()) return false;
  for (std::size_t i = 0; i < ours.size(); ++i)
    if (ours[i].text != theirs[i].text || ours[i].recipient != theirs[i].recipient) return false;
  return true;
}

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
  demand(same(report, linter.lint(draft)), "the same draft gives the same report");

  if (draft.markup != Markup::Irc) {
    draft.text = block_quotation(draft.text);
    const Report of_quotation = linter.lint(draft);
    demand_sound(draft, of_quotation);
    demand(of_quotation.verdict == Verdict::Send, "a draft quoted whole is send");
  }
  return 0;
}
