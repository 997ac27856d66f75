#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/word_breaks.h"

namespace aside {

struct WordRead {
  std::size_t end = 0;  // in the folded text
  std::string word;
};

/// The word that begins at `at` of folded text, or nothing: what ICU takes for one, but
/// - masked ("st*pid", "f***"), spelled out ("i d i o t") and dotted ("e.g.") words and
///   "c++" are one word each;
/// - a full stop between letters ends a word ("it.he").
/// `breaks` are those of `text`, asked nothing beyond `at` yet.
std::optional<WordRead> word_at(std::string_view text, std::size_t at, WordBreaks& breaks);

/// The end of a word that begins with the apostrophe at `at` ("'em"), or `at`.
std::size_t elision_end(std::string_view text, std::size_t at);

}  // namespace aside
