// From every word the trie is walked as far as it goes; entries have few gaps, so that the
// walk stays short whatever the text.
#include "lexicon/tagging.h"

#include <algorithm>

namespace aside {
namespace {

struct Hit {
  TagId tag;
  std::size_t end;
};

struct Walk {
  const Trie& trie;
  const std::vector<WordId>& ids;
  const std::vector<bool>& is_mark;
  std::vector<Hit>& hits;

  void from(std::uint32_t node, std::size_t at) const {
    for (const auto tag : trie.tags(node)) keep_longest(tag, at);
    if (at < ids.size() && ids[at] != 0)
      if (const auto next = trie.next(node, ids[at])) from(next, at + 1);
    const auto gap = trie.gap(node);
    if (gap == 0) return;
    for (std::size_t skipped = 0; skipped <= gap_words && at + skipped < ids.size(); ++skipped) {
      if (ids[at + skipped] != 0)
        if (const auto next = trie.next(gap, ids[at + skipped])) from(next, at + skipped + 1);
      if (is_mark[at + skipped]) break;
    }
  }

  void keep_longest(TagId tag, std::size_t end) const {
    for (auto& hit : hits) {
      if (hit.tag != tag) continue;
      hit.end = std::max(hit.end, end);
      return;
    }
    hits.push_back({tag, end});
  }
};

void add_mark(Word& word, Mark mark) {
  if (std::find(word.tags.begin(), word.tags.end(), mark) == word.tags.end())
    word.tags.push_back(mark);
}

}  // namespace

void tag_words(std::vector<Word>& words, const Lexicon& lexicon) {
  const auto mark_tag = lexicon.tag_ids.at("mark");
  std::vector<WordId> ids;
  std::vector<bool> is_mark;
  for (const auto& word : words) {
    ids.push_back(lexicon.word_id(word.text));
    is_mark.push_back(has_tag(word, mark_tag) && word.text != "-");
  }
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto node = ids[i] == 0 ? 0 : lexicon.trie.next(0, ids[i]);
    if (node == 0) continue;
    hits.clear();
    Walk{lexicon.trie, ids, is_mark, hits}.from(node, i + 1);
    for (const auto& hit : hits) {
      if (hit.end == i + 1) {
        add_mark(words[i], {hit.tag, Part::Whole});
      } else if (hit.end - i <= most_words) {
        add_mark(words[i], {hit.tag, Part::Opens, hit.end - i});
        add_mark(words[hit.end - 1], {hit.tag, Part::Closes});
      }
    }
  }
}

}  // namespace aside
