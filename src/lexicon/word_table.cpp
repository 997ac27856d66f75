#include "lexicon/word_table.h"

namespace aside {

WordId WordTable::find(std::string_view word, Key key) const {
  const auto slots = parts_.slots.all();
  if (slots.empty()) return 0;
  const auto mask = slots.size() - 1;
  for (auto at = key & mask; slots[at].word != 0; at = (at + 1) & mask)
    if (slots[at].key == key && text(slots[at].word) == word) return slots[at].word;
  return 0;
}

std::string_view WordTable::text(WordId word) const {
  const auto begin = parts_.begin[word - 1];
  return {parts_.text.all().data() + begin, parts_.begin[word] - begin};
}

WordId WordTable::add(std::string_view word) {
  const auto key = key_of(word);
  if (const auto known = find(word, key)) return known;
  auto& begin = parts_.begin.own();
  auto& text = parts_.text.own();
  if (begin.empty()) begin.push_back(0);
  text.insert(text.end(), word.begin(), word.end());
  begin.push_back(static_cast<std::uint32_t>(text.size()));
  if (2 * size() > parts_.slots.size()) grow();
  const auto id = static_cast<WordId>(size());
  put(key, id);
  return id;
}

void WordTable::grow() {
  auto& slots = parts_.slots.own();
  const auto old = std::move(slots);
  slots.assign(old.empty() ? 64 : 2 * old.size(), {});
  for (const auto& slot : old)
    if (slot.word != 0) put(slot.key, slot.word);
}

void WordTable::put(Key key, WordId word) {
  auto& slots = parts_.slots.own();
  const auto mask = slots.size() - 1;
  auto at = key & mask;
  while (slots[at].word != 0) at = (at + 1) & mask;
  slots[at] = {key, word};
}

}  // namespace aside
