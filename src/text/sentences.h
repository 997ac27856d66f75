#pragma once

#include <string_view>
#include <vector>

#include "text/fair_copy.h"
#include "text/text.h"

namespace aside {

/// More than a glance reads of a line (match/glance_line.cpp), so that both see the same ends.
constexpr std::size_t most_tokens = 700;

/// Sentences that cover all tokens in order: those of ICU (sentence_breaks.h). Added are
/// the ends that chat does not show by a capital:
/// - a full stop, white space and then a lower-case letter, a number or an opaque token,
///   unless a single letter, an abbreviation or the number of a list item stands before it;
/// - a full stop between two words ("it.he");
/// - the edges of quoted blocks and code blocks.
/// A token is never parted, and its own marks end nothing ("e.g.", a URL); a quotation's do,
/// before a capital. An emoji stays with what it follows. "No. 5" is one. A sentence of more than most_tokens is
/// parted. Linear.
std::vector<Sentence> sentences_of(const std::vector<Token>& tokens, std::string_view draft, Lines lines);

}  // namespace aside
