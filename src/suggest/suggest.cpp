#include "suggest/suggest.h"

namespace aside {

Suggestion suggest(const Draft& draft, const Report& report, const Reading& reading,
                   const People& people, const Judge& judge) {
  if (report.verdict == Verdict::Private)
    return {SuggestionKind::Split, split(draft, report, reading, people, judge)};
  return {SuggestionKind::Reword, {reword(draft, reading, judge)}};
}

}  // namespace aside
