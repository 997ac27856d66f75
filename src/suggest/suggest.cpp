#include "suggest/suggest.h"

#include "suggest/meant.h"
#include "suggest/soften.h"

namespace aside {

Suggestion suggest(const Source& source, const Report& report, const Judge& judge) {
  auto calm = softened(source);
  auto judged = judge(calm);
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
