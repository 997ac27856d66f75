#include "match/candidates.h"

#include <algorithm>
#include <tuple>

namespace aside {

std::vector<TriggerRef> candidates(const Line& line, const TriggerIndex& index) {
  auto out = index.always;
  const auto add = [&out](const std::vector<TriggerRef>& refs) {
    out.insert(out.end(), refs.begin(), refs.end());
  };
  std::vector<TagId> tags;
  std::vector<const std::string*> words;
  for (const auto& word : line.words) {
    words.push_back(&word.text);
    for (const auto mark : word.tags) tags.push_back(mark.tag);
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  for (const auto tag : tags)
    if (const auto found = index.by_tag.find(tag); found != index.by_tag.end()) add(found->second);
  std::sort(words.begin(), words.end(),
            [](const auto* a, const auto* b) { return *a < *b; });
  words.erase(std::unique(words.begin(), words.end(),
                          [](const auto* a, const auto* b) { return *a == *b; }),
              words.end());
  for (const auto* word : words)
    if (const auto found = index.by_word.find(*word); found != index.by_word.end())
      add(found->second);
  const auto order = [](TriggerRef a, TriggerRef b) {
    return std::tie(a.rule, a.trigger) < std::tie(b.rule, b.trigger);
  };
  std::sort(out.begin(), out.end(), order);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace aside
