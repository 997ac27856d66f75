#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace aside {

/// The bare form of a verb: "lose" of lost, "pack" of packed, "check" of checking. Empty
/// where no word that a dictionary holds has that form.
std::string base_form(std::string_view verb, const Lexicon& lexicon);

/// "miss" of misses, "carry" of carries: by its ending alone.
std::string without_s(std::string verb);

}  // namespace aside
