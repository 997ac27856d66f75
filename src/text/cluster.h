#pragma once

#include <cstddef>
#include <string_view>

namespace aside {

/// The end of the grapheme cluster (UAX #29: a letter and its marks, a flag, an emoji
/// sequence) that begins at `at` < text.size(). Linear in the cluster.
std::size_t cluster_end(std::string_view text, std::size_t at);

/// Whether a cluster is shown as a picture.
bool is_emoji(std::string_view cluster);

}  // namespace aside
