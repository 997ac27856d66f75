#pragma once

#include <string>

#include "lexicon/lexicon.h"

namespace aside {

/// "The had it", "It happened with": whether something is left where a word was needed.
bool is_broken(const std::string& text, const Lexicon& lexicon);

}  // namespace aside
