#include "lexicon/line.h"

#include <algorithm>

namespace aside {
namespace {

void add_keys(Line& line) {
  line.keys.reserve(line.words.size() + 2);
  line.tags.reserve(line.words.size() + 2);
  const auto add = [&line](std::string_view word, std::uint64_t tags) {
    line.keys.push_back(key_of(word));
    line.tags.push_back(tags);
    line.any_key |= std::uint64_t{1} << (line.keys.back() % 64);
    line.any_tag |= tags;
  };
  add("^", 0);
  for (const auto& word : line.words) {
    std::uint64_t tags = 0;
    for (const auto mark : word.tags) tags |= std::uint64_t{1} << (mark.tag % 64);
    add(word.text, tags);
  }
  add("$", 0);
}

}  // namespace

std::size_t Line::word_at(std::size_t offset) const {
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return after == starts.begin() ? 0 : static_cast<std::size_t>(after - starts.begin()) - 1;
}

Line write_line(std::vector<Word> words, const Lexicon& lexicon) {
  Line line;
  line.text = " ^| ";
  for (const auto& word : words) {
    line.starts.push_back(line.text.size());
    line.text += word.text;
    line.text += '|';
    for (const auto mark : word.tags) {
      if (mark.part == Part::Opens) line.text += '<';
      if (mark.part == Part::Closes) line.text += '>';
      line.text += lexicon.tags[mark.tag].name;
      if (mark.part == Part::Opens) line.text += ':' + std::to_string(mark.words);
      line.text += '|';
    }
    line.text += ' ';
  }
  line.text += "$| ";
  line.words = std::move(words);
  if (lexicon.passes_over) add_keys(line);
  return line;
}

}  // namespace aside
