// What was taken out leaves a word that leads on, or a mark that parts nothing.
#include "suggest/broken.h"

#include "lexicon/reading.h"
#include "lexicon/words_view.h"

namespace aside {

bool is_broken(const std::string& text, const Lexicon& lexicon) {
  Draft draft;
  draft.text = text;
  const auto reading = read_lines(draft, lexicon);
  for (const auto& line : reading.lines) {
    const WordsView view(line.words, reading.text, lexicon);
    auto last = line.words.size();
    while (last > 0 && view.is_mark(last - 1)) --last;
    if (last == 0) continue;
    for (const std::string_view slot : {"be", "conjunction", "one-article", "my", "your", "joint", "needs-more"})
      if (view.is(last - 1, slot)) return true;
    // "proofed by, well": whoever stood there is gone.
    for (std::size_t w = 0; w + 1 < last; ++w)
      if (view.is(w, "trailing") && view.is_text(w + 1, ",")) return true;
    // "signed by Ana, for Ana": a comma that parts nothing any more.
    for (std::size_t w = 0; w < last; ++w)
      if (view.is_text(w, ",") && w > 0 && (view.is_mark(w + 1) || view.is_mark(w - 1))) return true;
    if (last + 1 < line.words.size() && view.is_text(last, ",")) return true;
    for (std::size_t w = 0; w + 1 < last; ++w)
      if (view.is(w, "determiner"))
        for (const std::string_view slot : {"determiner", "finite", "my", "your", "his", "conjunction", "needs-more"})
          if (view.is(w + 1, slot)) return true;
  }
  return false;
}

}  // namespace aside
