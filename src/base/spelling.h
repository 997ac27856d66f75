#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aside {

/// The candidate nearest to `word` by edit distance (Damerau, adjacent transpositions;
/// about a third of the letters changed), or "" when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "did you mean X?" for the nearest candidate, or "".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace aside
