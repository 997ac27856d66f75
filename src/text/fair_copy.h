#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/text.h"

namespace aside {

enum class Lines {
  End,   // a newline ends the sentence: chat
  Wrap,  // not where a long line goes on in lower case: mail, Markdown
};

/// A draft as somebody would have written it who takes the trouble, for ICU to find the
/// sentences of. One space stands before each line and between words, a newline only where
/// it ends a sentence. A full stop that ends one is followed by a space and a capital "A".
/// A token that is not looked into is "aa", "Aa" or "0"; an emoji closes like a bracket.
struct FairCopy {
  std::u16string text;
  std::vector<Span> tokens;  // where each stands in `text`
};

/// Linear.
FairCopy fair_copy(const std::vector<Token>& tokens, std::string_view draft, Lines lines);

}  // namespace aside
