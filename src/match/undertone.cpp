#include "match/undertone.h"

#include <algorithm>

namespace aside {

std::optional<WordRange> Undertones::at(const Undertone::Level& level) const {
  if (level.lean > 0) return lean >= level.lean ? hardest : std::nullopt;
  return lean <= level.lean ? mildest : std::nullopt;
}

TonedWord toned(const Reading& reading, const Word& word, const Language& language) {
  const auto& token = reading.text.tokens[word.token];
  const auto key = key_of(word.text);
  const auto is_name = [&] { return (language.glance.words[language.lexicon.word_id(word.text)].flags & GlanceTables::IsName) != 0; };
  switch (token.kind) {
    case TokenKind::Word: return {key, token.capital || is_name() ? StandIn::Name : StandIn::Nothing};
    case TokenKind::Mention: return {key, StandIn::Name};
    case TokenKind::Number:
    case TokenKind::Time: return {key, StandIn::Number};
    default: return {key, StandIn::Nothing};
  }
}

bool ends_rows(const Reading& reading, const Line& line) {
  return !line.words.empty() && reading.text.tokens[line.words.back().token].kind != TokenKind::Punctuation;
}

Undertones undertones_of(const Reading& reading, const Language& language) {
  Undertones out;
  thread_local Counted counted;
  Leaning leaning(language.undertone, counted);
  int most = 0, least = 0;
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    const auto& words = reading.lines[s].words;
    for (std::size_t w = 0; w < words.size(); ++w) {
      const auto weight = leaning.add(toned(reading, words[w], language));
      const WordRange where{s, w - std::min<std::size_t>(w, 1), w + 1};
      if (weight > most) out.hardest = where;
      if (weight < least) out.mildest = where;
      most = std::max(most, weight);
      least = std::min(least, weight);
    }
    if (ends_rows(reading, reading.lines[s])) leaning.pause();
  }
  out.lean = leaning.lean();
  return out;
}

}  // namespace aside
