#include "lexicon/reading.h"

#include "lexicon/names.h"
#include "lexicon/tagging.h"

namespace aside {
namespace {

constexpr std::size_t most_mentioned = 32;  // who mentions more names nobody

}  // namespace

Span Reading::span(std::size_t sentence, std::size_t first, std::size_t last) const {
  const auto& words = lines[sentence].words;
  if (words.empty()) return {};
  if (first >= words.size()) first = words.size() - 1;
  if (last <= first) last = first + 1;
  if (last > words.size()) last = words.size();
  return join(text.tokens[words[first].token].span, text.tokens[words[last - 1].token].span);
}

Reading read_lines(const Draft& draft, const Lexicon& lexicon) {
  Reading reading;
  reading.text = read(draft);
  std::vector<std::string> names;
  for (const auto& token : reading.text.tokens)
    if (token.kind == TokenKind::Mention && token.word.starts_with('@') &&
        names.size() < most_mentioned)
      names.push_back(token.word.substr(1));
  for (const auto sentence : reading.text.sentences) {
    auto words = words_of(reading.text, sentence, lexicon);
    tag_words(words, lexicon);
    resolve_names(words, reading.text, lexicon, draft.members, names);
    reading.lines.push_back(write_line(std::move(words), lexicon));
  }
  return reading;
}

}  // namespace aside
