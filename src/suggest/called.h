#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace aside {

/// `text` with its first letter in upper case.
std::string capitalised(std::string text);

/// `text` with its first letter small, unless it belongs to a name, "I" or an acronym.
std::string uncapitalised(std::string text, const Lexicon& lexicon);

/// ASCII letters in lower case.
std::string lowered(std::string_view text);

/// "Sam, you left …": the name before what is said, uncapitalised.
std::string called(std::string_view name, std::string text, const Lexicon& lexicon);

/// Whether a text holds a name as a word of its own, in any case of letters, with or without an at sign.
bool says_name(const std::string& text, std::string_view name);

}  // namespace aside
