#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "lexicon/words_view.h"

namespace aside {

/// A view of a sentence whose words can be given tags and lose them. Borrows the words.
class WordsEdit : public WordsView {
 public:
  WordsEdit(std::vector<Word>& words, const Text& text, const Lexicon& lexicon)
      : WordsView(words, text, lexicon), words_(words) {}

  Word& operator[](std::size_t i) { return words_[i]; }

  void add(std::size_t i, std::string_view tag, Part part = Part::Whole, std::size_t length = 1) {
    const auto found = lexicon().tag_ids.find(tag);
    if (found == lexicon().tag_ids.end()) return;
    const Mark mark{found->second, part, length};
    auto& tags = words_[i].tags;
    if (std::find(tags.begin(), tags.end(), mark) == tags.end()) tags.push_back(mark);
  }

  /// Words [first, last) as one expression.
  void add_run(std::size_t first, std::size_t last, std::string_view tag) {
    if (last == first + 1) return add(first, tag);
    add(first, tag, Part::Opens, last - first);
    add(last - 1, tag, Part::Closes);
  }

  void remove(std::size_t i, std::string_view tag) {
    const auto found = lexicon().tag_ids.find(tag);
    if (found == lexicon().tag_ids.end()) return;
    std::erase_if(words_[i].tags, [&](Mark mark) { return mark.tag == found->second; });
  }

 private:
  std::vector<Word>& words_;
};

}  // namespace aside
