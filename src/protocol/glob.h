#pragma once

#include <string_view>

namespace aside {

/// Whether `pattern` is all of `text`: `*` is any letters, `?` one byte, the rest itself
/// (ASCII letters in either case). At worst the product of both lengths.
bool glob_matches(std::string_view pattern, std::string_view text);

}  // namespace aside
