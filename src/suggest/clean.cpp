// The judge is asked again after every change, so that the promise is kept by construction.
// Each round either rewrites a sentence for the first time or leaves one out.
#include "suggest/clean.h"

#include <algorithm>

namespace aside {
namespace {

/// Where the heaviest finding lies, and what its rule would rather say.
struct Fix {
  std::size_t piece = 0;
  Span span;  // of the piece's text
  std::string say;
  bool has_say = false;
};

std::size_t offset_of(const Pieces& pieces, std::size_t index, const std::string& text) {
  // The piece's own first byte in the composed text.
  std::size_t from = 0;
  for (std::size_t i = 0; i < index; ++i) {
    const auto at = text.find(pieces[i].text, from);
    from = at == std::string::npos ? from : at + pieces[i].text.size();
  }
  const auto at = text.find(pieces[index].text, from);
  return at == std::string::npos ? from : at;
}

Fix fix_of(const Pieces& pieces, const std::string& text, const Finding& finding) {
  Fix fix;
  fix.piece = piece_at(pieces, finding.span.begin);
  const auto start = offset_of(pieces, fix.piece, text);
  const auto size = pieces[fix.piece].text.size();
  const auto begin = std::min(finding.span.begin - std::min(start, finding.span.begin), size);
  const auto end = std::min(finding.span.end - std::min(start, finding.span.end), size);
  fix.span = {begin, end};
  fix.has_say = !finding.replace.empty() && finding.evidence.empty();
  if (fix.has_say) fix.say = finding.replace.front();
  return fix;
}

bool says_something(const Pieces& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return !piece.blank && std::any_of(piece.text.begin(), piece.text.end(), [](unsigned char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    });
  });
}

}  // namespace

bool make_clean(Pieces& pieces, Draft draft, const Judge& judge) {
  std::vector<int> touched(pieces.size(), 0);
  draft.segments.clear();
  while (says_something(pieces)) {
    draft.text = compose(Reader::Same, "", pieces).text;
    const auto report = judge(draft);
    if (report.verdict == Verdict::Send) return true;
    const auto fix = fix_of(pieces, draft.text, report.findings.front());
    auto& piece = pieces[fix.piece];
    const int before = touched[fix.piece]++;
    const auto calm = calmed(piece.text);
    if (before < 2 && calm != piece.text) {
      piece.text = calm;
    } else if (before < 3 && fix.has_say) {
      piece.text = replaced(piece.text, fix.span, fix.say);
    } else {
      pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(fix.piece));
      touched.erase(touched.begin() + static_cast<std::ptrdiff_t>(fix.piece));
    }
  }
  return false;
}

}  // namespace aside
