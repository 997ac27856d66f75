#pragma once

#include <string>
#include <string_view>

namespace aside {

/// What a person wrote of a commit message file: without git's comment lines, what stands
/// behind its scissors line, and the trailers ("Signed-off-by: …") at its end.
std::string commit_text(std::string_view file);

/// What a person wrote of a patch mail's text: the message and the remarks behind its
/// "---", without the statistics and the diff.
std::string patch_text(std::string_view text);

}  // namespace aside
