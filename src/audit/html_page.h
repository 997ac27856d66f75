#pragma once

#include <string_view>

namespace aside {

/// The page's style sheet and script (page.css, page.js), and their hashes as a
/// Content-Security-Policy has them: "sha256-…".
extern const std::string_view page_style, page_script, page_style_hash, page_script_hash;

}  // namespace aside
