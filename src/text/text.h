#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "terms/draft.h"

namespace aside {

enum class TokenKind {
  Word,         // as ICU cuts it: with inner apostrophes, without hyphens
  Number,       // 12, 4.5, £84.20, 41%, 3rd
  Time,         // 15:00, 9am, 10.40
  Punctuation,  // one mark, or a run of ! ? . as one token: "!!!", "?!", "..."
  Mention,      // @name, <@U1>, as the markup has it
  Url,
  Code,         // an inline span or a whole fenced block
  Quote,        // quoted words, block quotes, the mail that is answered, a signature
  Ticket,       // OPS-77, #4551, !482
  File,         // arena_04.nav, src/main.cpp
  Emoji,        // 🙄, :pray:
  Log,          // a line of a log or a stack trace
};

/// One token. `span` covers its own bytes of the draft, whatever they are folded to.
struct Token {
  TokenKind kind = TokenKind::Word;
  Span span;
  std::string word;      // folded: what rules and dictionaries are compared with
  std::string id;        // of a mention, where known
  bool capital = false;  // begins with an upper-case letter
  bool shouted = false;  // at least two letters, all of them upper case
  bool glued = false;    // nothing between it and the token before
};

/// A sentence: tokens [first, last).
struct Sentence {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// A draft as the rules see it. Sentences cover all tokens in order.
struct Text {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

/// Reads any bytes; never fails. Invalid UTF-8 is U+FFFD in words only: spans are those
/// of `draft.text`. `draft.segments`, where given, decide instead of `draft.markup`.
/// Linear in the size of the draft; safe from several threads.
Text read(const Draft& draft);

}  // namespace aside
