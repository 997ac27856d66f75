#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aside {

struct WordRead {
  std::size_t end = 0;  // in the folded text
  std::string word;
};

/// The word that begins at `at` of folded text, or nothing. Masked ("st*pid", "f***"),
/// spelled out ("i d i o t") and dotted ("e.g.") words are one word.
std::optional<WordRead> word_at(std::string_view text, std::size_t at);

/// Where the words end of a stretch, from `at` on, of a script that writes without spaces,
/// as ICU's dictionaries have them; none when no such stretch begins there.
std::vector<std::size_t> joined_words(std::string_view text, std::size_t at);

}  // namespace aside
