#pragma once

#include <string>

#include "lexicon/words_view.h"

namespace aside {

/// "re-check": a hyphen between two words that are written as one.
bool is_joined(const WordsView& view, std::size_t w);

/// Where the words from `first` end that belong to its verb: before a mark, a time, another clause.
std::size_t end_of_phrase(const WordsView& view, std::size_t first, std::size_t last);

/// "on Friday | or Saturday": a joint between two days, which are one time.
bool joins_days(const WordsView& view, std::size_t w);

/// `text` without marks and white space at its end, a hyphen too.
std::string without_end(std::string text);

/// "asking anyone": whom, the draft does not say.
bool is_vague(const WordsView& view, std::size_t first, std::size_t last);

}  // namespace aside
