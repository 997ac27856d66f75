#include "match/signals.h"

#include <array>

namespace aside {
namespace {

using Found = std::optional<WordRange>;

constexpr std::size_t shouted_run = 3;
constexpr std::size_t shouted_letters = 9;
constexpr std::size_t long_words = 120;
constexpr std::size_t short_words = 4;

const Token& token_of(const Reading& reading, std::size_t sentence, std::size_t word) {
  return reading.text.tokens[reading.lines[sentence].words[word].token];
}

/// The whole message is where such a signal lies.
Found everywhere(const Reading& reading) {
  for (std::size_t s = 0; s < reading.lines.size(); ++s)
    if (!reading.lines[s].words.empty()) return WordRange{s, 0, reading.lines[s].words.size()};
  return std::nullopt;
}

/// "FWIW" is opened to four words: an acronym is not shouted. "DON'T" is.
bool is_acronym(const Reading& reading, std::size_t sentence, std::size_t word) {
  const auto& words = reading.lines[sentence].words;
  const bool opened = (word > 0 && words[word - 1].token == words[word].token) ||
                      (word + 1 < words.size() && words[word + 1].token == words[word].token);
  return opened && token_of(reading, sentence, word).word.find('\'') == std::string::npos;
}

std::size_t count_words(const Reading& reading) {
  std::size_t count = 0;
  for (const auto& token : reading.text.tokens) count += token.kind == TokenKind::Word ? 1 : 0;
  return count;
}

/// Some words in a row in capitals, with enough letters to be no string of acronyms.
Found shouting(const Reading& reading, const Draft&) {
  WordRange best;
  std::size_t best_letters = 0;
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    std::size_t first = 0, run = 0, letters = 0;
    const auto size = reading.lines[s].words.size();
    for (std::size_t w = 0; w < size; ++w) {
      const auto& token = token_of(reading, s, w);
      const bool neutral = token.kind != TokenKind::Word ||
                           (token.word.size() == 1 && token.capital) ||
                           is_acronym(reading, s, w);
      if (neutral) continue;
      if (!token.shouted) {
        run = letters = 0;
        continue;
      }
      if (run++ == 0) first = w;
      letters += token.word.size();
      if (run >= shouted_run && letters >= shouted_letters && letters > best_letters) {
        best_letters = letters;
        best = {s, first, w + 1};
      }
    }
  }
  if (best_letters == 0) return std::nullopt;
  return best;
}

template <class Test>
Found first_token(const Reading& reading, Test test) {
  for (std::size_t s = 0; s < reading.lines.size(); ++s)
    for (std::size_t w = 0; w < reading.lines[s].words.size(); ++w)
      if (test(token_of(reading, s, w))) return WordRange{s, w, w + 1};
  return std::nullopt;
}

Found one_loud_word(const Reading& reading, const Draft&) {
  return first_token(reading, [](const Token& token) {
    const bool sign = token.word.find_first_of("0123456789") != std::string::npos;  // "RX418"
    return token.kind == TokenKind::Word && token.shouted && token.word.size() >= 5 && !sign;
  });
}

Found exclaiming(const Reading& reading, const Draft&) {
  return first_token(reading, [](const Token& token) {
    return token.kind == TokenKind::Punctuation && token.word.find("!!") != std::string::npos;
  });
}

Found insisting(const Reading& reading, const Draft&) {
  return first_token(reading, [](const Token& token) {
    return token.kind == TokenKind::Punctuation && token.word.size() > 1 &&
           token.word.find('?') != std::string::npos;
  });
}

Found asking(const Reading& reading, const Draft&) {
  return first_token(reading, [](const Token& token) {
    return token.kind == TokenKind::Punctuation && token.word == "?";
  });
}

/// An emoji between words, again and again: every 👏 single 👏 time.
Found clapping(const Reading& reading, const Draft&) {
  for (std::size_t s = 0; s < reading.lines.size(); ++s) {
    std::size_t between = 0, first = 0;
    const auto size = reading.lines[s].words.size();
    for (std::size_t w = 1; w + 1 < size; ++w) {
      const bool inside = token_of(reading, s, w).kind == TokenKind::Emoji &&
                          token_of(reading, s, w - 1).kind == TokenKind::Word &&
                          token_of(reading, s, w + 1).kind == TokenKind::Word;
      if (!inside) continue;
      if (between++ == 0) first = w - 1;
      if (between == 2) return WordRange{s, first, size};
    }
  }
  return std::nullopt;
}

Found is_long(const Reading& reading, const Draft&) {
  return count_words(reading) >= long_words ? everywhere(reading) : std::nullopt;
}
Found is_short(const Reading& reading, const Draft&) {
  return count_words(reading) <= short_words ? everywhere(reading) : std::nullopt;
}
Found in_dm(const Reading& reading, const Draft& draft) {
  return draft.audience == Audience::Dm ? everywhere(reading) : std::nullopt;
}
Found is_external(const Reading& reading, const Draft& draft) {
  return draft.external ? everywhere(reading) : std::nullopt;
}
Found is_strict(const Reading& reading, const Draft& draft) {
  return draft.face == Face::Strict ? everywhere(reading) : std::nullopt;
}

constexpr std::array table{
    Signal{"shouting", "three or more words in capitals", shouting},
    Signal{"loud-word", "one word of five letters or more in capitals", one_loud_word},
    Signal{"exclaiming", "two or more exclamation marks in a row", exclaiming},
    Signal{"insisting", "?? or ?!", insisting},
    Signal{"asking", "a question mark", asking},
    Signal{"clapping", "emoji between the words", clapping},
    Signal{"long", "a hundred and twenty words or more", is_long},
    Signal{"brief", "four words at most", is_short},
    Signal{"to-one", "a direct message", in_dm},
    Signal{"to-outsiders", "an external audience", is_external},
    Signal{"strict-face", "face = strict", is_strict},
};

constexpr auto table_names = [] {
  std::array<std::string_view, table.size()> out{};
  for (std::size_t i = 0; i < table.size(); ++i) out[i] = table[i].name;
  return out;
}();

}  // namespace

std::span<const Signal> signals() { return table; }
std::span<const std::string_view> signal_names() { return table_names; }

}  // namespace aside
