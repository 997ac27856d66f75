// The judge is asked again after every round, so that the promise is kept by construction.
// A round takes every passage with a finding one step on: another wording, none.
#include "suggest/clean.h"

#include "suggest/turn.h"

#include <algorithm>
#include <map>
#include <utility>

namespace aside {
namespace {

constexpr int most_rounds = 8;
constexpr int gentle_rounds = 4;  // after these, what is still found is left out
constexpr std::size_t most_bytes = 64 << 10;  // more is no message that anybody rewords

bool says_something(const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const Passage& passage) {
    return !passage.blank && std::any_of(passage.text.begin(), passage.text.end(), [](unsigned char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    });
  });
}

std::size_t passage_at(const std::vector<std::size_t>& starts, std::size_t byte) {
  const auto after = std::upper_bound(starts.begin(), starts.end(), byte);
  return static_cast<std::size_t>(after - starts.begin()) - (after == starts.begin() ? 0 : 1);
}

/// Of the pieces that a finding was added up from, the passage that tells a deed without its doer:
/// it goes before the facts of the event do. Past the end without one.
std::size_t retold_among(const Passages& passages, const std::vector<std::size_t>& starts, const Finding& finding) {
  for (const auto& piece : finding.evidence) {
    const auto index = passage_at(starts, piece.span.begin);
    if (piece.weight > 0 && index < passages.size() && passages[index].retold) return index;
  }
  return passages.size();
}

/// The first finding over each passage that has one. A finding that was added up counts
/// where its strongest piece stands.
std::map<std::size_t, const Finding*> found_in(const Passages& passages, const Report& report) {
  const auto starts = starts_of(passages);
  std::map<std::size_t, const Finding*> found;
  for (const auto& finding : report.findings) {
    auto index = passage_at(starts, finding.span.begin);
    // What is true of the event and stands beside somebody's name: the name is what has to go.
    const auto& name = finding.target.text;
    const bool named = finding.target.kind == TargetKind::Named && !name.empty() && index < passages.size() &&
                       passages[index].text.find(name) == std::string::npos;
    // "Patients have been phoning Shirin": the name goes before what stands beside it does.
    const auto can_leave_out = [&](const Passage& passage) {
      return !passage.instead.empty() && passage.instead.find(name) == std::string::npos && passage.text.find(name) != std::string::npos;
    };
    if (finding.target.kind == TargetKind::Named && !name.empty() && index < passages.size() && can_leave_out(passages[index])) {
      found.try_emplace(index, &finding);
      continue;
    }
    bool elsewhere = false;
    const bool told_anew = index < passages.size() && passages[index].retold;  // that goes, not whoever stands beside it
    for (std::size_t i = 0; named && i < passages.size(); ++i)
      if (!passages[i].greets && (!told_anew || can_leave_out(passages[i])) && (!passages[i].firm || !passages[i].instead.empty()) && passages[i].text.find(name) != std::string::npos) elsewhere = found.try_emplace(i, &finding).second || elsewhere;
    if (elsewhere) continue;
    if (const auto retold = retold_among(passages, starts, finding); retold < passages.size() && !(index < passages.size() && passages[index].retold)) {
      found.try_emplace(retold, &finding);
      continue;
    }
    // "Hello Ms. Wu, | you did not confirm": not the greeting is what was found.
    if (index + 1 < passages.size() && passages[index].greets && starts[index + 1] < finding.span.end) ++index;
    auto end = index;
    while (end < passages.size() && starts[end] < finding.span.end) ++end;
    // "… until Mrs Sandhu, | who was off duty": what hangs goes before what it hangs on.
    if (end > index + 1 && passages[end - 1].hangs) index = end - 1;
    for (; index < end; ++index) found.try_emplace(index, &finding);
  }
  return found;
}

/// Whether the words to be replaced are a clause by themselves, so that a blank or nothing in their
/// place leaves a sentence.
bool is_clause(const std::string& text, Span span) {
  const auto before = text.find_last_not_of(" \n", span.begin == 0 ? 0 : span.begin - 1);
  const auto after = text.find_first_not_of(" \n", span.end);
  const auto is_mark = [&](std::size_t at) { return std::string_view(".,;:!?-").find(text[at]) != std::string_view::npos; };
  const bool begins = span.begin == 0 || before == std::string::npos || is_mark(before);
  return begins && (after == std::string::npos || is_mark(after));
}

/// One step on: another wording, the rule's own, nothing at all.
void step(Passage& passage, std::size_t start, const Finding& finding, bool gently) {
  const auto text = passage.text;
  const bool has_say = !finding.replace.empty() && finding.evidence.empty();
  const bool inside = finding.span.begin >= start && finding.span.end <= start + text.size();
  const bool whole = has_say && !finding.replace.front().empty() && finding.replace.front().find('[') == std::string::npos;
  const bool within = inside && (whole || is_clause(text, {finding.span.begin - start, finding.span.end - start}));
  passage.text.clear();
  if (gently && passage.joint > 0 && passage.joint < text.size() && !passage.opens && !passage.hangs) {
    // "… because you did not pick up": told by itself it may be no reproach.
    passage.text = capitalised(text.substr(std::exchange(passage.joint, 0)));
    passage.opens = true;
  } else if (gently && !passage.instead.empty()) {
    passage.text = std::exchange(passage.instead, std::exchange(passage.at_last, ""));
    if (!passage.closes) passage.text = ended(std::move(passage.text));  // what hung on it stands alone
    passage.thanks = false;
    passage.opens = passage.closes = true;
    passage.joint = 0;
  } else if (gently && has_say && within) {
    passage.text = replaced(text, {finding.span.begin - start, finding.span.end - start}, finding.replace.front());
  }
  if (passage.text == text) passage.text.clear();
}

}  // namespace

bool make_clean(Passages& passages, Draft draft, const Judge& judge) {
  draft.segments.clear();
  std::size_t bytes = 0;
  for (const auto& passage : passages) bytes += passage.text.size();
  if (bytes > most_bytes) return false;
  for (int round = 0; round < most_rounds && says_something(passages); ++round) {
    draft.text = compose(Reader::Same, "", passages).text;
    const auto report = judge.report(draft);
    if (report.verdict == Verdict::Send) return true;
    const auto starts = starts_of(passages);
    for (const auto& [index, finding] : found_in(passages, report))
      step(passages[index], starts[index], *finding, round < gentle_rounds);
    std::erase_if(passages, [](const Passage& passage) { return passage.text.empty(); });
    mend(passages);
  }
  return false;
}

}  // namespace aside
