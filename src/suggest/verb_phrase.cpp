// A phrase ends where something begins that is of this once: a time, a reason, a clause with a verb of its own.
#include "suggest/verb_phrase.h"

#include <algorithm>

#include "suggest/remarks.h"

namespace aside {

bool is_joined(const WordsView& view, std::size_t w) {
  return view.is_text(w, "-") && view.is_glued(w) && view.is_glued(w + 1);
}

std::size_t end_of_phrase(const WordsView& view, std::size_t first, std::size_t last) {
  auto end = first;
  for (; end < last; ++end) {
    if (view.is_mark(end) && !is_joined(view, end)) break;
    if (end == first) continue;
    // "the Thursday class": no time of its own.
    const bool named_by = view.is(end - 1, "one-article") && view.is_word(end + 1) && !view.is(end + 1, "preposition") && !view.is(end + 1, "object-end");
    if ((view.begins(end, "occasion") && !named_by) || view.begins(end, "because-of") || view.begins(end, "next-time") || view.is(end, "repeated") || view.is(end, "hanging")) break;
    if (view.begins(end, "joint") && has_verb(view, end + 1, std::min(end + 6, last))) break;
  }
  // "… and", "… the": what goes on behind the cut.
  while (end < last && !view.is_mark(end) && end > first + 1 && (view.is(end - 1, "preposition") || view.is(end - 1, "coordinate"))) --end;
  return end;
}

bool joins_days(const WordsView& view, std::size_t w) {
  return w > 0 && w + 1 < view.size() && view.is(w - 1, "date-word") && view.is(w + 1, "date-word");
}

std::string without_end(std::string text) {
  const auto last = text.find_last_not_of(" \t\r\n.,;:!?-");
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

bool is_vague(const WordsView& view, std::size_t first, std::size_t last) {
  for (auto w = first; w < last; ++w)
    if (view.is(w, "vague") || view.is(w, "pronoun-thing")) return true;
  return false;
}

}  // namespace aside
