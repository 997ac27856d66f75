#pragma once

#include <string_view>
#include <vector>

#include "text/text.h"

namespace aside {

enum class Lines {
  End,   // a newline ends the sentence: chat
  Wrap,  // not where a long line goes on in lower case: mail, Markdown
};

/// Sentences that cover all tokens in order. Linear.
std::vector<Sentence> sentences_of(const std::vector<Token>& tokens, std::string_view draft, Lines lines);

}  // namespace aside
