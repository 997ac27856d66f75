#pragma once

#include <string>

#include "terms/draft.h"
#include "text/text.h"

namespace aside::test {

inline const char* kind_name(TokenKind kind) {
  switch (kind) {
    case TokenKind::Word: return "word";
    case TokenKind::Number: return "number";
    case TokenKind::Time: return "time";
    case TokenKind::Punctuation: return "mark";
    case TokenKind::Mention: return "mention";
    case TokenKind::Url: return "url";
    case TokenKind::Code: return "code";
    case TokenKind::Quote: return "quote";
    case TokenKind::Ticket: return "ticket";
    case TokenKind::File: return "file";
    case TokenKind::Emoji: return "emoji";
    case TokenKind::Log: return "log";
  }
  return "?";
}

inline Draft draft_of(std::string text, Markup markup = Markup::Plain) {
  Draft draft;
  draft.text = std::move(text);
  draft.markup = markup;
  return draft;
}

/// Each token as its own bytes; those that are no words and no marks as "kind:bytes".
inline std::string show(const Draft& draft) {
  std::string out;
  for (const auto& token : read(draft).tokens) {
    if (!out.empty()) out += ' ';
    const bool plain = token.kind == TokenKind::Word || token.kind == TokenKind::Punctuation;
    if (!plain) out += std::string(kind_name(token.kind)) + ':';
    out += slice(draft.text, token.span);
  }
  return out;
}
inline std::string show(std::string text, Markup markup = Markup::Plain) {
  return show(draft_of(std::move(text), markup));
}

/// The folded words, with one space between them.
inline std::string words(const Draft& draft) {
  std::string out;
  for (const auto& token : read(draft).tokens) out += (out.empty() ? "" : " ") + token.word;
  return out;
}
inline std::string words(std::string text, Markup markup = Markup::Plain) {
  return words(draft_of(std::move(text), markup));
}

/// The sentences as they stand in the draft, with " | " between them.
inline std::string sentences(std::string text, Markup markup = Markup::Plain) {
  const auto draft = draft_of(std::move(text), markup);
  const auto read_text = read(draft);
  std::string out;
  for (const auto& sentence : read_text.sentences) {
    if (!out.empty()) out += " | ";
    out += slice(draft.text, join(read_text.tokens[sentence.first].span,
                                  read_text.tokens[sentence.last - 1].span));
  }
  return out;
}

/// "kind:bytes#id" of all mentions.
inline std::string mentions(const Draft& draft) {
  std::string out;
  for (const auto& token : read(draft).tokens)
    if (token.kind == TokenKind::Mention)
      out += (out.empty() ? "" : " ") + std::string(slice(draft.text, token.span)) + "=" + token.id;
  return out;
}
inline std::string mentions(std::string text, Markup markup = Markup::Plain) {
  return mentions(draft_of(std::move(text), markup));
}

}  // namespace aside::test
