#include "suggest/suggest.h"

#include <algorithm>

#include "suggest/meant.h"
#include "suggest/soften.h"

namespace aside {
namespace {

bool same_text(const Draft& a, const Draft& b) {
  return a.text == b.text && std::equal(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                                        [](const Segment& x, const Segment& y) { return x.span == y.span; });
}

}  // namespace

Suggestion suggest(const Source& source, const Report& report, const Judge& judge) {
  auto calm = softened(source);
  auto judged = same_text(calm, source.draft) ? Judged{report, source.reading, source.people} : judge(calm);
  auto plain = without_scorn({calm, judged.reading, source.language, judged.people});
  if (plain.text != calm.text) {
    calm = std::move(plain);
    judged = judge(calm);
  }
  const auto people = with_you_named(judged.people, report);
  const Source softer{calm, judged.reading, source.language, people};
  const auto story = read_story(softer, report, judged.report);
  if (report.verdict == Verdict::Private) return {SuggestionKind::Split, split(story, judge)};
  return {SuggestionKind::Reword, {reword(story, judge)}};
}

}  // namespace aside
