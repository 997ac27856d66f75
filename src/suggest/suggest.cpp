#include "suggest/suggest.h"

namespace aside {

Suggestion suggest(const Source& source, const Report& report, const Judge& judge) {
  if (report.verdict == Verdict::Private)
    return {SuggestionKind::Split, split(source, report, judge)};
  return {SuggestionKind::Reword, {reword(source, judge)}};
}

}  // namespace aside
