// The judge is asked again after every change, so that the promise is kept by construction.
// Each round either rewrites a sentence for the first time or leaves one out.
#include "suggest/clean.h"

#include <algorithm>

namespace aside {
namespace {

/// Where the heaviest finding lies, and what its rule would rather say.
struct Fix {
  std::size_t passage = 0;
  Span span;  // of the passage's text
  std::string say;
  bool has_say = false;
};

std::size_t offset_of(const Passages& passages, std::size_t index, const std::string& text) {
  // The passage's own first byte in the composed text.
  std::size_t from = 0;
  for (std::size_t i = 0; i < index; ++i) {
    const auto at = text.find(passages[i].text, from);
    from = at == std::string::npos ? from : at + passages[i].text.size();
  }
  const auto at = text.find(passages[index].text, from);
  return at == std::string::npos ? from : at;
}

Fix fix_of(const Passages& passages, const std::string& text, const Finding& finding) {
  Fix fix;
  fix.passage = passage_at(passages, finding.span.begin);
  const auto start = offset_of(passages, fix.passage, text);
  const auto size = passages[fix.passage].text.size();
  const auto begin = std::min(finding.span.begin - std::min(start, finding.span.begin), size);
  const auto end = std::min(finding.span.end - std::min(start, finding.span.end), size);
  fix.span = {begin, end};
  fix.has_say = !finding.replace.empty() && finding.evidence.empty();
  if (fix.has_say) fix.say = finding.replace.front();
  return fix;
}

bool says_something(const Passages& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const Passage& passage) {
    return !passage.blank && std::any_of(passage.text.begin(), passage.text.end(), [](unsigned char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    });
  });
}

}  // namespace

bool make_clean(Passages& passages, Draft draft, const Judge& judge) {
  std::vector<int> touched(passages.size(), 0);
  draft.segments.clear();
  while (says_something(passages)) {
    draft.text = compose(Reader::Same, "", passages).text;
    const auto report = judge(draft).report;
    if (report.verdict == Verdict::Send) return true;
    const auto fix = fix_of(passages, draft.text, report.findings.front());
    auto& passage = passages[fix.passage];
    const int before = touched[fix.passage]++;
    const auto calm = calmed(passage.text);
    if (before < 2 && calm != passage.text) {
      passage.text = calm;
    } else if (before < 3 && fix.has_say) {
      passage.text = replaced(passage.text, fix.span, fix.say);
    } else {
      passages.erase(passages.begin() + static_cast<std::ptrdiff_t>(fix.passage));
      touched.erase(touched.begin() + static_cast<std::ptrdiff_t>(fix.passage));
    }
  }
  return false;
}

}  // namespace aside
