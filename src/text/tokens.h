#pragma once

#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/text.h"

namespace aside {

/// The tokens of a folded draft, in order, not overlapping. Linear.
std::vector<Token> tokens_of(const Folded& folded, std::string_view draft);

}  // namespace aside
