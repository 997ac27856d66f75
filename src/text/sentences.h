#pragma once

#include <string_view>
#include <vector>

#include "text/text.h"

namespace aside {

enum class Lines {
  End,   // a newline ends the sentence: chat
  Wrap,  // not where a long line goes on in lower case: mail, Markdown
};

/// Sentences that cover all tokens in order: those of ICU (sentence_breaks.h). Added are
/// the ends that chat does not show by a capital:
/// - a full stop, white space and then a lower-case letter or a number, unless a single
///   letter, an abbreviation or the number of a list item stands before it;
/// - a full stop between two words ("it.he");
/// - the edges of quoted blocks and code blocks.
/// A token is never parted, whatever it holds. A quotation with its own final mark ends the
/// sentence only before a capital. Emoji stay with what they follow. Linear.
std::vector<Sentence> sentences_of(const std::vector<Token>& tokens, std::string_view draft, Lines lines);

}  // namespace aside
