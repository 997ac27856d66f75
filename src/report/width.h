#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aside {

/// What a reader takes for one letter: a base with its accents, a flag, an emoji with its
/// skin tone or family.
struct Cluster {
  std::size_t size = 1;     // bytes of the text
  std::size_t columns = 1;  // on a terminal: 0, 1 or 2
};

/// The cluster at byte `at`, which must lie within `text`. Right for Latin, Greek,
/// Cyrillic, CJK and emoji; scripts that build larger clusters come out a little wide.
Cluster cluster_at(std::string_view text, std::size_t at);

/// Columns of the whole text, which holds no control characters.
std::size_t columns_of(std::string_view text);

/// `text` safe to show: control characters and those that turn the direction of writing
/// made visible, bytes that are not UTF-8 as U+FFFD. Newlines stay when `keep_lines`; tabs
/// become two blanks.
std::string shown(std::string_view text, bool keep_lines = false);

}  // namespace aside
